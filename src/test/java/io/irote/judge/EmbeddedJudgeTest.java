package io.irote.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.embedded.EmbeddedEngine;
import io.irote.embedded.Engines;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedJudgeTest extends JudgeContract {
    private final EmbeddedEngine engine = Engines.engine();

    @Override
    protected Judge judge() {
        return new EmbeddedJudge(engine);
    }

    @Override
    protected Trait trait() {
        return Engines.trait("schwartz:benevolence");
    }

    @Override
    protected String highAnswer() {
        return "I would help my friend at once. I care for the people close to me. I sat with my sister all night.";
    }

    @Test
    void theScoreIsTheClassifiersProbabilityOfThePole() {
        for (Pole pole : Pole.values()) {
            TraitRubric rubric = new TraitRubric(trait(), pole, new Templates());
            JudgementRequest request = new JudgementRequest(rubric, "What now?", highAnswer());
            Judgement judgement = judge().judge(List.of(request)).get(0).orElseThrow();
            double shown = engine.probability(rubric.id(), highAnswer());
            assertThat(judgement.score()).isEqualTo(shown);
            assertThat(judgement.grades().probabilities().get(pole == Pole.HIGH ? 4 : 0))
                    .isEqualTo(shown);
            assertThat(judgement.judge()).isEqualTo("embedded");
        }
    }

    @Test
    void aTraitThatTheEngineWasNotMadeForIsAnError() {
        TraitRubric other = new TraitRubric(Engines.trait("mft:care"), Pole.HIGH, new Templates());
        assertThatThrownBy(() -> judge().judge(List.of(new JudgementRequest(other, "?", "I care."))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("mft:care")
                .hasMessageContaining("schwartz:benevolence");
    }

    @Test
    void aRubricOfAnotherKindIsAnError() {
        Rubric other = new Rubric() {
            @Override
            public String name() {
                return "honesty";
            }

            @Override
            public Grades grades() {
                return new Grades(List.of("lie", "truth"), false);
            }

            @Override
            public Prompt prompt(String question, String answer) {
                return Prompt.of("", answer);
            }
        };
        assertThatThrownBy(() -> judge().judge(List.of(new JudgementRequest(other, "?", "I care."))))
                .isInstanceOf(ModelException.class)
                .hasMessage("the embedded engine judges by traits, not by honesty; name a language model (--judge)");
    }
}
