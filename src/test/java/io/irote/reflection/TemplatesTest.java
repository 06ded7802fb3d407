package io.irote.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.optimizer.ToyTrait;
import io.irote.trait.Pole;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private final Templates templates = new Templates();

    @Test
    void aReflectionIsPutInAsItIs() {
        assertThat(templates.reflection("1. I <plan> & list\n"))
                .contains("\n1. I <plan> & list\n")
                .doesNotContain("&lt;");
    }

    @Test
    void textThatLooksLikeATemplateIsNotEvaluated() {
        assertThat(templates.reflection("I {{trait}} {{#options}}x{{/options}} {{> item}}"))
                .contains("I {{trait}} {{#options}}x{{/options}} {{> item}}");
    }

    @Test
    void noReflectionIsNoPrompt() {
        assertThat(templates.reflection("")).isEmpty();
        assertThat(templates.reflection(" \n")).isEmpty();
    }

    @Test
    void theRolePromptNamesTraitAndPole() {
        assertThat(templates.role(ToyTrait.TRAIT, Pole.LOW)).isEqualTo("You are a person who is low in Size.");
    }

    @Test
    void theOptionsOfAnItemStandOnLinesOfTheirOwn() {
        assertThat(templates.item(
                        "I plan.", List.of(new Templates.Option("1", "No"), new Templates.Option("2", "Yes"))))
                .contains("\"I plan.\"")
                .contains("\n1 = No\n2 = Yes\n");
    }
}
