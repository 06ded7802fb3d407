package io.irote.trait.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.trait.Trait;
import org.junit.jupiter.api.Test;

class TraitTemplateTest {
    @Test
    void isAValidTrait() {
        assertThat(Examples.validate(TraitTemplate.text())).isEmpty();
        assertThat(Examples.read(TraitTemplate.text()).id()).hasToString("mine:punctuality");
    }

    @Test
    void canBeCopiedThroughAnyTerminal() {
        assertThat(TraitTemplate.text()).matches("[\\x20-\\x7E\\n]*");
        assertThat(TraitTemplate.text().lines()).allMatch(line -> line.length() <= 160);
    }

    @Test
    void itsCommentedKeysAreReadToo() {
        String yaml = TraitTemplate.text()
                .replace("# aliases:", "aliases:")
                .replace("# language: de", "language: en")
                .replace("# stem:", "stem:")
                .replace("# sensitive:", "sensitive:")
                .replace("# attribution:", "attribution:")
                .replace("# scale:", "scale:")
                .replace("# scale-min:", "scale-min:");

        assertThat(Examples.validate(yaml)).isEmpty();
        Trait trait = Examples.read(yaml);
        assertThat(trait.sensitive()).isTrue();
        assertThat(trait.aliases()).containsExactly("timekeeping");
        assertThat(trait.optimised().scale().max()).isEqualTo(5);
    }
}
