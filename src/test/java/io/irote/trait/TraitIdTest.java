package io.irote.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"big5:openness", "big5:openness:low", "big5:openness/ideas", "hexaco:honesty-humility/a1:low"})
    void textAndParseAreInverse(String text) {
        assertThat(TraitId.parse(text)).hasToString(text);
    }

    @Test
    void thePoleIsHighUnlessSaid() {
        assertThat(TraitId.parse("big5:openness:high")).isEqualTo(TraitId.parse("big5:openness"));
        assertThat(TraitId.parse("big5:openness/ideas:low"))
                .isEqualTo(new TraitId("big5", "openness", Optional.of("ideas"), Pole.LOW));
        assertThat(TraitId.parse("big5:openness/ideas:low").name()).isEqualTo("big5:openness/ideas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openness",
                "big5:",
                ":openness",
                "big5:openness:middle",
                "big5:openness/",
                "Big5:Openness",
                "big5:../x",
                "a:b:c:d",
                "big5:open ness"
            })
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> TraitId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is not a trait ID");
    }
}
