package io.irote.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.embedded.encoder.Natives;
import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.objective.PromptContexts;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptReaderTest {
    private static final String REFLECTION = "1. I make lists, e.g.: I wrote one; I wrote two\n2. I file bills";

    private final Templates templates = new Templates();
    private final PromptReader reader = new PromptReader(templates, Natives.wordPieces());

    @Test
    void readsTheStatementsOfAReflection() {
        Prompt prompt = Prompt.of(templates.reflection(REFLECTION), templates.candidate());
        assertThat(reader.self(prompt)).containsExactly("I make lists", "I wrote one", "I wrote two", "I file bills");
    }

    @Test
    void readsACandidateInABehaviourPromptToo() {
        Prompt prompt = new PromptContexts(templates).behaviour("1. I make lists", "1. I file bills");
        assertThat(reader.self(prompt)).containsExactly("I make lists", "I file bills");
    }

    @Test
    void readsARolePromptBySentence() {
        Prompt prompt = Prompt.of(templates.role(ToyTrait.TRAIT, Pole.HIGH) + " Be brief!", "Who are you?");
        assertThat(reader.self(prompt)).containsExactly("You are a person who is high in Size.", "Be brief!");
    }

    @Test
    void knowsNothingWithoutAReflection() {
        assertThat(reader.self(Prompt.of("", templates.candidate()))).isEmpty();
        assertThat(reader.self(Prompt.of(templates.reflection(""), templates.candidate())))
                .isEmpty();
    }

    @Test
    void takesAnswerOptionsForNoStatements() {
        Prompt prompt =
                Prompt.of("", templates.item("I make lists.", List.of(new Templates.Option("1", "Very Inaccurate"))));
        assertThat(reader.self(prompt)).isEmpty();
        assertThat(reader.question(prompt)).isEqualTo("I make lists.");
    }

    @Test
    void takesAQuestionWithoutQuotesWhole() {
        assertThat(reader.question(Prompt.of("", "What do you do?"))).isEqualTo("What do you do?");
    }

    @Test
    void findsTheTurnThatTheModelHasBegun() {
        List<Message> messages = List.of(new Message(Role.USER, "Go on."), new Message(Role.ASSISTANT, "1. I"));
        assertThat(reader.begun(new Prompt(messages))).isEqualTo("1. I");
        assertThat(reader.begun(Prompt.of("", "Go on."))).isEmpty();
    }

    @Test
    void survivesOddLines() {
        Prompt prompt = Prompt.of("1. , e.g.: ;;\n2.\n3. ;\n4. I nap, e.g.: ;I doze;", "?");
        assertThat(reader.self(prompt)).containsExactly("I nap", "I doze");
    }
}
