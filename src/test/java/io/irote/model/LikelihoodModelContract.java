package io.irote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter of the likelihood port keeps. */
public abstract class LikelihoodModelContract {
    private static final String A = "1. I plan my week on Sunday, e.g.: I wrote a list\n";
    private static final String B = "2. I keep my desk clear, e.g.: I filed every bill\n";

    /** The model under test, always in the same state. */
    protected abstract LikelihoodModel model();

    /** How far two sums of the same log-probabilities may differ, in nats; servers round with the batch. */
    protected double tolerance() {
        return 1e-6;
    }

    /** Sentences of the longest text; fewer where every token is a call. */
    protected int sentences() {
        return 100;
    }

    private static Prompt prompt(String self) {
        return Prompt.of(self, "Write down what you know about yourself.");
    }

    private double nats(Prompt context, String continuation) {
        return score(context, continuation).nats();
    }

    private LogLikelihood score(Prompt context, String continuation) {
        return model().logLikelihood(List.of(new LikelihoodRequest(context, continuation)))
                .get(0);
    }

    private List<LikelihoodRequest> several() {
        return List.of(
                new LikelihoodRequest(prompt("1. I make lists"), A),
                new LikelihoodRequest(prompt(""), A),
                new LikelihoodRequest(prompt("1. I make lists"), B),
                new LikelihoodRequest(prompt("1. I make lists"), ""),
                new LikelihoodRequest(prompt("1. 我喜欢音乐 🎵"), "Çà et là — 音楽 🎶"),
                new LikelihoodRequest(prompt(""), "I walk through the long night. ".repeat(sentences())));
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        assertThat(model().logLikelihood(List.of())).isEmpty();
    }

    @Test
    void anEmptyContinuationIsCertain() {
        assertThat(score(prompt("1. I make lists"), ""))
                .satisfies(certain -> assertThat(certain.nats()).isZero())
                .satisfies(certain -> assertThat(certain.tokens()).isZero());
    }

    @Test
    void aTextHasANegativeLogProbabilityAndTokens() {
        for (LikelihoodRequest request : several()) {
            LogLikelihood score = score(request.context(), request.continuation());
            if (!request.continuation().isEmpty()) {
                assertThat(score.nats()).isNegative().isFinite();
                assertThat(score.tokens()).isPositive();
            }
        }
    }

    @Test
    void theSameRequestHasTheSameAnswer() {
        assertThat(model().logLikelihood(several())).isEqualTo(model().logLikelihood(several()));
    }

    @Test
    void aBatchAnswersInRequestOrderWhatItsRequestsAnswerAlone() {
        List<LogLikelihood> batch = model().logLikelihood(several());
        for (int i = 0; i < batch.size(); i++) {
            LikelihoodRequest request = several().get(i);
            LogLikelihood alone = score(request.context(), request.continuation());
            assertThat(batch.get(i).nats()).isCloseTo(alone.nats(), within(tolerance()));
            assertThat(batch.get(i).tokens()).isEqualTo(alone.tokens());
        }
    }

    @Test
    void theChainRuleHolds() {
        Prompt context = prompt("1. I make lists");
        List<Message> begun = new ArrayList<>(context.messages());
        begun.add(new Message(Role.ASSISTANT, A));
        double whole = nats(context, A + B);
        assertThat(nats(context, A) + nats(new Prompt(begun), B)).isCloseTo(whole, within(tolerance()));
    }

    @Test
    void aRepeatedTextIsNoNews() {
        double repeated = nats(prompt(""), A + A) - nats(prompt(""), A);
        assertThat(repeated).isGreaterThan(nats(prompt(""), A));
    }
}
