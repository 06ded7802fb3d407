package io.irote.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    static Stream<Arguments> cutTexts() {
        return Stream.of(
                Arguments.of("I would go. I like what is", "I would go."),
                Arguments.of("I would go! Then I", "I would go!"),
                Arguments.of("Would I? Yes. I", "Would I? Yes."),
                Arguments.of("\"I would go.\" She laughed and", "\"I would go.\""),
                Arguments.of("**I would go.** Then I", "**I would go.**"),
                Arguments.of("I asked Dr. Smith about it. He was", "I asked Dr. Smith about it."),
                Arguments.of("I like it, e.g. I went there. Then we", "I like it, e.g. I went there."),
                Arguments.of("Ich sage z. B. Ja. Dann gehe ich", "Ich sage z. B. Ja."),
                Arguments.of("It cost 3.50 dollars. I paid with", "It cost 3.50 dollars."),
                Arguments.of("I would\n1. Call her.\n2. Bake a ca", "I would\n1. Call her."),
                Arguments.of(
                        "I would:\n- call her\n- bake a cake\n- take the tr", "I would:\n- call her\n- bake a cake"),
                Arguments.of("A first paragraph\n\nand the beginning of", "A first paragraph"),
                Arguments.of("我会去。我喜欢新的东西，因", "我会去。"),
                Arguments.of("「行きます。」そして私", "「行きます。」"),
                Arguments.of("Я бы пошёл. Мне нрав", "Я бы пошёл."),
                Arguments.of("मैं जाऊँगा। मुझे नया", "मैं जाऊँगा।"),
                Arguments.of("I would go there and see what it is li", "I would go there and see what it is"),
                Arguments.of("我会去看看那里有什么", "我会去看看那里有什么"),
                Arguments.of("I would go… Perhaps I", "I would go…"),
                Arguments.of("I would go. ", "I would go."));
    }

    @ParameterizedTest
    @MethodSource("cutTexts")
    void aCutTextGoesUpToItsLastWholeSentence(String text, String whole) {
        assertThat(Sentences.whole(text)).contains(whole);
    }

    @Test
    void ofHalfAWordNothingIsWhole() {
        assertThat(Sentences.whole("Antidises")).isEmpty();
        assertThat(Sentences.whole("  ")).isEmpty();
    }
}
