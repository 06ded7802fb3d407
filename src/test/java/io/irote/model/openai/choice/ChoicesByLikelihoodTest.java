package io.irote.model.openai.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Provenance;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import io.irote.model.openai.probe.Probed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChoicesByLikelihoodTest {
    /** Gives every text the same log-likelihood. */
    private record Constant(double nats) implements Caller<LikelihoodRequest, LogLikelihood> {
        @Override
        public String method() {
            return "constant";
        }

        @Override
        public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
            return new Reply<>(
                    requests.stream()
                            .map(request -> new LogLikelihood(nats, 1, Provenance.EXACT))
                            .toList(),
                    Tokens.NONE);
        }
    }

    /** A text in ASCII is a token. */
    private static List<Integer> ids(String text) {
        return text.chars().allMatch(c -> c < 128) ? List.of(text.hashCode()) : List.of(1, 2, 3);
    }

    private static List<Double> probabilities(double nats) {
        return new ChoicesByLikelihood(new Constant(nats), new OptionTokens(ChoicesByLikelihoodTest::ids))
                .call(List.of(Probed.ITEM))
                .answers()
                .get(0)
                .probabilities();
    }

    @Test
    void anOptionIsAsProbableAsItsTwoSpellingsTogether() {
        assertThat(probabilities(Math.log(0.05))).hasSize(5).allMatch(p -> Math.abs(p - 0.1) < 1e-12);
    }

    @Test
    void aSumThatIsRoundedAboveOneIsOne() {
        assertThat(probabilities(Math.log(0.1 + 1e-9))).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {LogLikelihood.FLOOR, -1, 0})
    void optionsThatAreNoDistributionAreAnError(double nats) {
        assertThatThrownBy(() -> probabilities(nats))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("together (constant)");
    }
}
