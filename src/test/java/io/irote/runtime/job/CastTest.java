package io.irote.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.spec.ModelSpec;
import org.junit.jupiter.api.Test;

final class CastTest {
    private static final ModelSpec ONE = ModelSpec.parse("openai:one");
    private static final ModelSpec TWO = ModelSpec.parse("openai:two");

    @Test
    void aRoleIsPlayedByOneModelOrSeveralInTheirOrder() {
        Cast cast = Cast.NONE.with("model", ONE).with("judge", TWO, ONE, ModelSpec.EMBEDDED);

        assertThat(cast.one("model")).isEqualTo(ONE);
        assertThat(cast.all("judge")).containsExactly(TWO, ONE, ModelSpec.EMBEDDED);
        assertThat(cast.models()).containsExactly(ONE, TWO, ModelSpec.EMBEDDED);
        assertThat(cast.with("judge", TWO).all("judge")).containsExactly(TWO);
    }

    @Test
    void aSystemGetsTheRolesThatItNeedsAndNoOthers() {
        Cast search = RunConfig.cast(ONE, TWO, ONE);
        assertThat(search.require(RunConfig.ROLES)).isEqualTo(search);

        assertThatThrownBy(() -> Cast.NONE.with("model", ONE).require(RunConfig.ROLES))
                .isInstanceOf(CastException.class)
                .hasMessage("no model plays the role 'proposer'");
        assertThatThrownBy(() -> search.with("debater", TWO).require(RunConfig.ROLES))
                .isInstanceOf(CastException.class)
                .hasMessage("there is no role 'debater' here; there are model, proposer, judge");
        assertThatThrownBy(() -> search.with("judge").require(RunConfig.ROLES))
                .isInstanceOf(CastException.class)
                .hasMessage("no model plays the role 'judge'");
    }

    @Test
    void whereOneModelIsWantedThereAreNotSeveral() {
        assertThatThrownBy(() -> Cast.NONE.with("judge", ONE, TWO).one("judge"))
                .isInstanceOf(CastException.class)
                .hasMessage("one model plays the role 'judge', not 2");
        assertThatThrownBy(() -> Cast.NONE.all("judge"))
                .isInstanceOf(CastException.class)
                .hasMessage("no model plays the role 'judge'");
    }

    @Test
    void onlyLanguageModelsCountAsBeingInThisProcess() {
        ModelSpec local = ModelSpec.parse("onnx:folder");
        assertThat(RunConfig.cast(local, local, ModelSpec.EMBEDDED).inProcess()).isTrue();
        assertThat(RunConfig.cast(local, ONE, local).inProcess()).isFalse();
        assertThat(RunConfig.cast(ModelSpec.EMBEDDED).inProcess()).isFalse();
    }
}
