package io.irote.optimizer.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String A = "I plan, e.g.: I packed early";
    private static final String B = "I keep lists";
    private static final String C = "I save, e.g.: I kept string";

    /** All say the same: one reflection of A and B, one of C. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("the form", """
                        {"reflections": [["%s", "%s"], ["%s"]]}"""),
                shape("fenced, with words around it", """
                        Here you are (two of them):
                        ```json
                        {"reflections": [["%s", "%s"], ["%s"]]}
                        ```
                        I hope they help!"""),
                shape("an array alone", """
                        [["%s", "%s"], ["%s"]]"""),
                shape("trailing commas", """
                        {"reflections": [["%s", "%s",], ["%s",],],}"""),
                shape("another member", """
                        {"result": {"reflections": [["%s", "%s"], ["%s"]]}}"""),
                shape("a member for each", """
                        {"reflection_1": ["%s", "%s"], "reflection_2": ["%s"]}"""),
                shape("objects", """
                        {"reflections": [{"insights": ["%s", "%s"]}, {"insights": ["%s"]}]}"""),
                shape("numbered texts with bare line breaks", """
                        {"reflections": ["1. %s
                        2. %s", "1. %s"]}"""),
                shape("numbered insights with full stops", """
                        {"reflections": [["1. %s.", "2. %s."], ["1. %s."]]}"""),
                shape("numbers that begin anew", "1. %s\n2. %s\n1. %s"),
                shape("headings", "Reflection 1:\n1) %s\n2) %s\n\n**Reflection 2**\n3) %s"),
                shape("numbered headings", "1. First:\n   - %s\n   - %s\n2. Second:\n   - %s"),
                shape("a list with empty lines", "1. %s\n\n2. %s\n\n1. %s"),
                shape("dots, parted by an empty line", "• %s\n• %s\n\n• %s"),
                shape("broken JSON before a list", "{as you wish}\n1. %s\n2. %s\n\n1. %s"));
    }

    private static Arguments shape(String name, String text) {
        return Arguments.of(name, text.formatted(A, B, C));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void aListOfReflectionsIsReadInManyShapes(String name, String answer) {
        assertThat(AnswerReader.read(answer)).containsExactly(A + "\n" + B, C);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I would rather not.",
                "{\"reflections\": []}",
                "{\"reflections\": [[\"I plan\", \"I sa",
                "[1, 2, true, null]",
                "{}",
            })
    void whatHoldsNoListIsNotGuessed(String answer) {
        assertThat(AnswerReader.read(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I plan, e.g., I packed early.",
                "- I plan; e.g. I packed early",
                "2) I plan. E.g: I packed early",
                "  I plan,  e.g.:  I packed early . ",
            })
    void anInsightIsWrittenAsTheBankWritesIt(String line) {
        assertThat(PlainLists.insight(line)).isEqualTo(A);
    }

    @Test
    void anIndentedLineBelongsToTheInsightAboveIt() {
        assertThat(AnswerReader.read("1. I plan,\n   e.g.: I packed early\n2. I keep lists"))
                .containsExactly(A + "\n" + B);
    }

    @Test
    void depthAndSizeAreLimited() {
        assertThat(AnswerReader.read("[".repeat(5000) + "\"I plan\"" + "]".repeat(5000)))
                .isEmpty();
        assertThat(AnswerReader.read("{\"reflections\": [[\"" + "I plan ".repeat(20_000) + "\"]]}"))
                .isEmpty();
    }

    @Test
    void nothingIsEvaluated() {
        String payload = "I plan ${jndi:ldap://x} {{trait}} \\u0041";
        assertThat(AnswerReader.read("1. " + payload)).isEqualTo(List.of(payload));
        assertThat(AnswerReader.read("{\"@class\": \"java.lang.Runtime\", \"reflections\": [[\"I plan\"]]}"))
                .containsExactly("I plan");
    }

    @Test
    void aDictionaryAsPythonPrintsItIsReadToo() {
        assertThat(AnswerReader.read(
                        "{'reflections': [['I plan, e.g.: I packed', \"I don't rush\"], ['I can\\'t wait']]}"))
                .containsExactly("I plan, e.g.: I packed\nI don't rush", "I can't wait");
    }
}
