package io.irote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.judge.Judge;
import io.irote.judge.Judgement;
import io.irote.judge.JudgementRequest;
import io.irote.judge.TraitRubric;
import io.irote.model.ModelException;
import io.irote.model.layer.Call;
import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InProcessTest {
    private static final JudgementRequest REQUEST = new JudgementRequest(
            new TraitRubric(ToyTrait.TRAIT, Pole.HIGH, new Templates()), "What now?", "strength 1");

    private final List<Call> calls = new ArrayList<>();

    @Test
    void eachJudgementIsACallOfTheModel() {
        List<Judgement> judged = judge(() -> {}).judge(List.of(REQUEST, REQUEST)).stream()
                .map(outcome -> outcome.orElseThrow())
                .toList();

        assertThat(judged).containsOnly(ToyPorts.judge(List.of(REQUEST)).get(0).orElseThrow());
        assertThat(calls).hasSize(2).allSatisfy(call -> {
            assertThat(call.role()).isEqualTo("model");
            assertThat(call.port()).isEqualTo("evaluate");
            assertThat(call.model()).isEqualTo("toy");
            assertThat(call.promptTokens()).isZero();
            assertThat(call.cost()).hasValue(0);
        });
    }

    @Test
    void theHashOfACallIsTheSameInEveryProcess() {
        judge(() -> {}).judge(List.of(REQUEST));
        judge(() -> {})
                .judge(List.of(new JudgementRequest(
                        new TraitRubric(ToyTrait.TRAIT, Pole.HIGH, new Templates()),
                        REQUEST.question(),
                        REQUEST.answer())));
        assertThat(calls.get(0).prompt()).isEqualTo(calls.get(1).prompt());
    }

    @Test
    void nothingIsJudgedOnceNothingMoreMayBeAsked() {
        Judge stopped = judge(() -> {
            throw new ModelException("stop");
        });
        assertThatThrownBy(() -> stopped.judge(List.of(REQUEST))).hasMessage("stop");
        assertThat(calls).isEmpty();
    }

    private Judge judge(Runnable check) {
        return new InProcess(ToyPorts.create(), ToyPorts::judge)
                .watched("toy", calls::addAll, () -> 0, check)
                .judge();
    }
}
