package io.irote.model.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.Outcome.Answered;
import io.irote.model.Outcome.Missing;
import io.irote.model.Outcome.Status;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.UnansweredException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RescuedChoicesTest {
    private static final List<ChoiceRequest> REQUESTS = IntStream.range(0, 3)
            .mapToObj(i -> new ChoiceRequest(Prompt.of("", "Question " + i), List.of("1", "2")))
            .toList();

    private final List<ChoiceRequest> asked = new ArrayList<>();

    private static ChoiceModel each(Function<ChoiceRequest, Outcome<ChoiceDistribution>> answer) {
        return new ChoiceModel() {
            @Override
            public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
                return Outcome.allOf(chooseEach(requests));
            }

            @Override
            public List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
                return requests.stream().map(answer).toList();
            }
        };
    }

    private static Outcome<ChoiceDistribution> answered(Provenance provenance) {
        return new Answered<>(new ChoiceDistribution(List.of(0.5, 0.4), provenance, 1));
    }

    private ChoiceModel sampled() {
        return each(request -> {
            asked.add(request);
            return answered(Provenance.SAMPLED);
        });
    }

    @Test
    void aQuestionWithAnOddAnswerIsSampledAndLabelled() {
        ChoiceModel told = each(request -> request.equals(REQUESTS.get(1))
                ? new Missing<>(Status.UNREADABLE, "sent NaN")
                : answered(Provenance.EXACT));
        assertThat(new RescuedChoices(told, sampled(), true).choose(REQUESTS))
                .extracting(ChoiceDistribution::provenance)
                .containsExactly(Provenance.EXACT, Provenance.SAMPLED, Provenance.EXACT);
        assertThat(asked).containsExactly(REQUESTS.get(1));
    }

    @Test
    void allAreSampledWhereNothingIsToldAnyMore() {
        ChoiceModel told = requests -> {
            throw new UnansweredException(Status.UNREADABLE, "sent no 'logprobs'");
        };
        assertThat(new RescuedChoices(told, sampled(), true).choose(REQUESTS))
                .extracting(ChoiceDistribution::provenance)
                .containsOnly(Provenance.SAMPLED);
    }

    @Test
    void aServerWhoseTextsAreBelievedMustTellSomething() {
        ChoiceModel told = requests -> {
            throw new UnansweredException(Status.UNREADABLE, "sent next tokens that add up to 2");
        };
        assertThatThrownBy(() -> new RescuedChoices(told, sampled(), false).choose(REQUESTS))
                .hasMessage("sent next tokens that add up to 2");
        assertThat(asked).isEmpty();
    }

    @Test
    void aModelThatCannotBeUsedIsNotSampled() {
        ChoiceModel told = requests -> {
            throw new ModelException("refused the key");
        };
        assertThatThrownBy(() -> new RescuedChoices(told, sampled(), true).choose(REQUESTS))
                .hasMessage("refused the key");
        assertThat(asked).isEmpty();
    }
}
