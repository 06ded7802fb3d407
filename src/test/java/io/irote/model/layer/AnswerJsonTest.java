package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that were paid for stay readable: their form in the cache is the one that it always was. */
final class AnswerJsonTest {
    @Test
    void ofATextIsStoredWhatWasWritten() {
        String json = "{\"finish\":\"STOP\",\"text\":\"me\",\"tokens\":3}";
        Generation answer = new Generation("me", FinishReason.STOP, 3);
        assertThat(AnswerJson.write(answer)).isEqualTo(json);
        assertThat(AnswerJson.write(answer.remembered())).isEqualTo(json);
        assertThat(AnswerJson.read(json, Generation.class)).isEqualTo(answer);
    }

    @Test
    void ofAChoiceAreStoredItsProbabilities() {
        String json = "{\"bound\":0.125,\"probabilities\":[0.25,0.5],\"provenance\":\"BOUNDED\",\"tokens\":7}";
        ChoiceDistribution answer = new ChoiceDistribution(List.of(0.25, 0.5), 0.125, Provenance.BOUNDED, 7);
        assertThat(AnswerJson.write(answer.remembered())).isEqualTo(json);
        assertThat(AnswerJson.read(json, ChoiceDistribution.class)).isEqualTo(answer);
    }
}
