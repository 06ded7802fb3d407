package io.irote.trait.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.irote.text.Problem;
import io.irote.text.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TraitRulesTest {
    /** A file without a problem. */
    private static final String FULL = TraitTemplate.text();

    static Stream<Arguments> unusable() {
        return Stream.of(
                arguments(
                        "      - \"I sleep well before exams, e.g.: I dozed until eight\"\n",
                        "",
                        10,
                        "trait 'calm' needs at least 3 high statements, found 2"),
                arguments(
                        "      - \"I jump at small noises, e.g.: I dropped my cup\"\n",
                        "",
                        17,
                        "trait 'calm' needs at least 3 low statements, found 2"),
                arguments(
                        "      - { id: a1, text: \"I stay cool.\", keyed: plus }\n",
                        "",
                        23,
                        "form 'a' needs at least 2 items, found 1"),
                arguments(
                        "I take things lightly.",
                        "I get NERVOUS",
                        27,
                        "form 'b' needs at least 2 items that the first form has not, found 1"),
                arguments("- id: b", "- id: a", 26, "the form ID occurs twice: a"),
                arguments("id: b1", "id: a1", 28, "the ID occurs twice: a1"),
                arguments("id: t1", "id: a2", 31, "the ID occurs twice: a2"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void keepsUnusableTraitsOut(String passage, String broken, int line, String message) {
        String yaml = Examples.small(passage, broken);

        assertThatThrownBy(() -> Examples.read(yaml)).hasMessage("test.yaml:" + line + ": " + message);
        assertThat(Examples.validate(yaml)).contains(new Problem("test.yaml", line, Severity.ERROR, message));
    }

    @Test
    void formsAreTwo() {
        String yaml = Examples.small("tasks:\n", "  - { id: c, items: [] }\ntasks:\n");

        assertThatThrownBy(() -> Examples.read(yaml))
                .hasMessage("test.yaml:21: two forms are needed, the optimised and the held-out one, found 3");
    }

    @Test
    void facetsAreCheckedLikeTraits() {
        String yaml = Examples.withFacet()
                .replace("aliases: [waiting, composure]", "aliases: [waiting, patience]")
                .replace(
                        "keyed: plus, facet: patience }\n      - { id: f2",
                        "keyed: plus, facet: patienc }\n      - { id: f2");
        assertThatThrownBy(() -> Examples.read(yaml))
                .hasMessage("test.yaml:30: no facet is named 'patienc'; did you mean 'patience'?");

        assertThat(Examples.validate(yaml.replace(", facet: patienc }", " }")))
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Problem::toString)
                .containsExactly(
                        "test.yaml:37: facet 'patience' needs at least 4 items in the second form, found 3",
                        "test.yaml:38: the facet name occurs twice: patience");
    }

    @Test
    void aSmallTraitCanBeUsedAndGetsWarnings() {
        assertThat(Examples.validate(Examples.SMALL))
                .extracting(Problem::toString)
                .contains(
                        "test.yaml:5: warning: the definition must have 15 to 60 words, found 9",
                        "test.yaml:10: warning: trait 'calm' needs at least 16 high statements, found 3",
                        "test.yaml:17: warning: trait 'calm' needs at least 8 low statements, found 3",
                        "test.yaml:23: warning: form 'a' needs at least 10 items, found 2",
                        "test.yaml:23: warning: form 'a' needs at least 3 items keyed minus, found 1",
                        "test.yaml:30: warning: trait 'calm' needs at least 6 tasks of 4 kinds, found 1 of 1")
                .allMatch(text -> text.contains(": warning: "));
    }

    /** A passage, what takes its place, a piece of the line that is then reported, and the report. */
    static Stream<Arguments> poor() {
        String claim = "I get up with the first alarm";
        String action = "I was dressed at six on Sunday";
        return Stream.of(
                arguments(claim, "I rise", "I rise", "the claim must have 3 to 10 words, found 2"),
                arguments(action, "I " + "z ".repeat(10), "z z z", "the action must have 3 to 10 words, found 11"),
                arguments(
                        claim + ", e.g.: " + action,
                        "I x x x x x x x x x, e.g.: I y y y y y y y y",
                        "x x x",
                        "claim and action together have more than 18 words"),
                arguments(
                        claim,
                        "You get up early",
                        "You",
                        "the claim must begin with 'I' or 'My': You get up early"
                                + " (a trait in another language says so, e.g. 'language: de')"),
                arguments(
                        action,
                        "my feet were cold",
                        "my feet",
                        "the action must begin with 'I': my feet were cold"
                                + " (a trait in another language says so, e.g. 'language: de')"),
                arguments(
                        "I meet my deadlines.",
                        "Keep every deadline.",
                        "Keep",
                        "the model is shown 'Keep every deadline.' as it is written; where items leave their subject out,"
                                + " give the form a 'stem', e.g. I"),
                arguments(
                        action,
                        action + ".",
                        "Sunday.",
                        "a statement has no full stop at its end: " + claim + ", e.g.: " + action + "."),
                arguments(
                        claim,
                        "I live for punctuality",
                        "I live",
                        "a statement must not name the trait, 'Punctuality': I live for punctuality, e.g.: " + action),
                arguments(
                        claim,
                        "I add slack to EVERY plan",
                        "EVERY",
                        "the claim occurs twice: I add slack to EVERY plan"),
                arguments(
                        action,
                        "I caught the earlier bus -- when snow fell",
                        "--",
                        "the action occurs twice: I caught the earlier bus -- when snow fell"),
                arguments(
                        "I meet my deadlines.", "I'm early.", "I'm early", "the text must have 3 to 20 words, found 2"),
                arguments(
                        "I meet my deadlines.",
                        "I need extensions to get my WORK done",
                        "id: pun-b06",
                        "the item occurs twice: I need extensions to get my work done."),
                arguments(
                        "I meet my deadlines.",
                        "I feel uneasy when I am running behind schedule",
                        "id: pun-a06",
                        "the item occurs twice: I feel uneasy when I am running behind schedule."),
                arguments(
                        "kind: dilemma\n",
                        "kind: advice\n",
                        "tasks:",
                        "trait 'punctuality' needs at least 6 tasks of 4 kinds, found 6 of 3"),
                arguments(
                        "What do you think of this rule?",
                        "x ".repeat(60),
                        "x x x",
                        "the text must have 10 to 60 words, found 76"),
                arguments(
                        "label: easygoing about time",
                        "label: not very strict about time",
                        "not very",
                        "the label must have 1 to 4 words, found 5"));
    }

    @ParameterizedTest
    @MethodSource("poor")
    void warnsOfPoorQuality(String passage, String poor, String reported, String message) {
        assertThat(FULL).containsOnlyOnce(passage);
        String yaml = FULL.replace(passage, poor);

        assertThat(Examples.validate(yaml)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(yaml.lines().toList().get(problem.line() - 1)).contains(reported);
        });
        assertThat(Examples.read(yaml).id()).hasToString("mine:punctuality");
    }

    @Test
    void publishedInstrumentsKeepTheirWordingAndKeyAndMayShareItems() {
        String yaml = FULL.replace(
                        "title: Punctuality, form B",
                        "title: B\n    attribution: Doe (2001), public domain\n    stem: I")
                .replace("I need extensions to get my work done.", "Be late.")
                .replace("I see lateness as a lack of respect.", "I meet my deadlines.")
                .replace(
                        "text: \"I put tasks off until somebody reminds me.\", keyed: minus",
                        "text: \"Delay.\", keyed: plus");

        assertThat(Examples.validate(yaml)).isEmpty();
    }
}
