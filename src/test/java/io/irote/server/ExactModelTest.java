package io.irote.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.Prompt;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExactModelTest {
    private static final ExactModel MODEL = ExactModel.with(Vocabulary.WORDS);

    private static List<Integer> prompt(String self, String asked) {
        return MODEL.template().ids(Prompt.of(self, asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How accurately does it describe you? \"Have a vivid imagination.\"",
                "Write 3 different reflections as {\"reflections\": []}",
                "How do you behave?",
                "Write a short numbered list.",
                "Answer in at most 100 words.",
                "音楽 🎵?"
            })
    void theNextTokenHasADistribution(String asked) {
        Reading reading = MODEL.read(prompt("1. I dream a lot, e.g.: I sailed to the moon", asked));
        for (int id :
                MODEL.write(prompt("", asked), 1, 40, new SplittableRandom(1)).ids()) {
            assertThat(Arrays.stream(reading.distribution()).sum()).isCloseTo(1, within(1e-12));
            assertThat(reading.distribution()[id])
                    .isCloseTo(reading.p(id), within(1e-15))
                    .isPositive();
            reading.add(id);
        }
    }

    @Test
    void aTextWithoutAPromptHasADistributionToo() {
        assertThat(Arrays.stream(MODEL.read(List.of()).distribution()).sum()).isCloseTo(1, within(1e-12));
        assertThat(MODEL.logProbs(MODEL.tokenizer().encode("Çà et là — 音楽 🎵"))).allMatch(nats -> nats < 0);
    }

    @Test
    void theSameSeedWritesTheSameText() {
        List<Integer> asked = prompt("", "Write 4 different reflections: {\"reflections\": [[]]}");
        assertThat(MODEL.write(asked, 1, 900, new SplittableRandom(5)))
                .isEqualTo(MODEL.write(asked, 1, 900, new SplittableRandom(5)))
                .isNotEqualTo(MODEL.write(asked, 1, 900, new SplittableRandom(6)));
    }

    @Test
    void samplesHaveTheFrequenciesOfTheDistribution() {
        List<Integer> asked = prompt("", "How accurately does it describe you? \"I sing.\" Answer with the number.");
        int four = MODEL.tokenizer().encode("4").get(0);
        SplittableRandom random = new SplittableRandom(2);
        int times = 400;
        long hits = IntStream.range(0, times)
                .filter(i -> MODEL.write(asked, 1, 1, random).ids().equals(List.of(four)))
                .count();
        double p = MODEL.read(asked).p(four);
        assertThat((double) hits / times).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / times)));
    }

    @Test
    void greedyTakesTheMostProbableToken() {
        List<Integer> asked = prompt("1. I dream", "What do you do on Sunday?");
        Written written = MODEL.write(asked, 0, 50, new SplittableRandom(0));
        Reading reading = MODEL.read(asked);
        for (int id : written.withEnd()) {
            assertThat(TopTokens.of(reading.distribution(), 1)).containsExactly(id);
            reading.add(id);
        }
        assertThat(written.stopped()).isTrue();
    }
}
