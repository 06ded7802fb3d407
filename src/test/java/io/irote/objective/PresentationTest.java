package io.irote.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.reflection.Templates.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentationTest {
    @Test
    void theStandardOneIsTheSystemTurnAndTheQuestion() {
        assertThat(Presentation.STANDARD.subject("self").asked("question")).isEqualTo(Prompt.of("self", "question"));
        assertThat(Presentation.STANDARD.subject("").asked("question")).isEqualTo(Prompt.of("", "question"));
    }

    @Test
    void inOneTurnTheReflectionStandsAboveTheQuestion() {
        assertThat(Presentation.inOneTurn().subject("self").asked("question"))
                .isEqualTo(Prompt.of("", "self\n\nquestion"));
        assertThat(Presentation.inOneTurn().subject("").asked("question")).isEqualTo(Prompt.of("", "question"));
    }

    @Test
    void unrelatedTurnsStandBetweenTheReflectionAndTheQuestion() {
        assertThat(Presentation.after(List.of(new Exchange("1 + 1?", "2")))
                        .subject("self")
                        .asked("question")
                        .messages())
                .containsExactly(
                        new Message(Role.SYSTEM, "self"),
                        new Message(Role.USER, "1 + 1?"),
                        new Message(Role.ASSISTANT, "2"),
                        new Message(Role.USER, "question"));
    }

    @Test
    void reversedOptionsKeepTheirNumbers() {
        assertThat(Presentation.withOptionsReversed().listed(List.of(1, 2, 3))).containsExactly(3, 2, 1);
        assertThat(Presentation.STANDARD.listed(List.of(1, 2, 3))).containsExactly(1, 2, 3);
    }
}
