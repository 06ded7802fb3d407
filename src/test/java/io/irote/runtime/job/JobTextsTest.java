package io.irote.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.spec.ModelSpec;
import io.irote.reflection.Templates;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JobTextsTest {
    private static final TraitCatalog CATALOGUE = TraitCatalog.shipped();
    private static final ModelSpec SERVED = ModelSpec.parse("openai:m");
    private static final ModelSpec EMBEDDED = ModelSpec.EMBEDDED;
    private static final List<String> ALWAYS = List.of("reflection", "item", "open", "role", "candidate", "behaviour");

    private static JobTexts of(Cast cast) {
        return new JobTexts(cast, CATALOGUE.find(TraitId.parse("mft:care")), CATALOGUE, new Templates());
    }

    private static ReadTexts search(ModelSpec model, ModelSpec proposer, ModelSpec judge) {
        return of(RunConfig.cast(model, proposer, judge)).ofSearch();
    }

    @Test
    void aSearchReadsTheTemplatesThatItsRolesAreAskedWith() {
        assertThat(search(EMBEDDED, EMBEDDED, EMBEDDED).templates()).containsOnlyKeys(ALWAYS);
        assertThat(search(EMBEDDED, EMBEDDED, SERVED).templates())
                .containsKeys("judge")
                .doesNotContainKeys("initial", "rate");
        assertThat(search(EMBEDDED, SERVED, EMBEDDED).templates())
                .containsKeys("form", "initial", "compact", "revise", "repair")
                .doesNotContainKeys("judge", "rate");
        assertThat(search(SERVED, EMBEDDED, EMBEDDED).templates())
                .containsKeys("rate")
                .doesNotContainKeys("judge", "initial");
        assertThat(search(ModelSpec.parse("onnx:folder"), EMBEDDED, EMBEDDED).templates())
                .doesNotContainKeys("rate");
        assertThat(search(SERVED, SERVED, SERVED).templates())
                .doesNotContainKeys("portrait", "adjectives", "vary", "paraphrase");
    }

    @Test
    void onlyTheEmbeddedEngineReadsOtherTraits() {
        assertThat(search(SERVED, EMBEDDED, SERVED).traits()).containsOnlyKeys("mft:care");
        assertThat(search(SERVED, SERVED, EMBEDDED).traits()).containsOnlyKeys("mft:care", ReadTexts.ENGINE);
        assertThat(search(EMBEDDED, SERVED, SERVED).traits())
                .containsOnlyKeys("mft:care", ReadTexts.ENGINE, ReadTexts.RATES);
    }

    @Test
    void anEvaluationReadsItsSystemAndWhatTasksArePutWith() {
        ReadTexts texts = of(RunConfig.cast(SERVED)).ofEvaluation();
        assertThat(texts.templates()).containsOnlyKeys("reflection", "item", "open", "judge");
        assertThat(texts.traits())
                .containsOnlyKeys(CATALOGUE.system("mft").stream()
                        .map(trait -> trait.id().name())
                        .toList());
    }

    @Test
    void jobsAreHeldAgainstEachOtherByWhatBothRead() {
        ReadTexts served = search(SERVED, SERVED, SERVED);
        ReadTexts embedded = search(EMBEDDED, EMBEDDED, EMBEDDED);
        assertThat(served.prompts()).isNotEqualTo(embedded.prompts());
        assertThat(ReadTexts.sameTemplates(List.of(served, embedded))).isTrue();
        assertThat(ReadTexts.sameTraits(List.of(served, embedded))).isTrue();

        ReadTexts judge = new ReadTexts(served.traits(), Map.of("judge", "0"));
        assertThat(ReadTexts.sameTemplates(List.of(judge, embedded))).isTrue();
        assertThat(ReadTexts.sameTemplates(List.of(judge, embedded, served))).isFalse();
        assertThat(ReadTexts.scoreAlike(List.of(judge, served))).isFalse();
    }

    @Test
    void oneHashOfAllIsHeldAgainstAll() {
        JobTexts now = of(RunConfig.cast(SERVED));
        ReadTexts whole = ReadTexts.recorded(CATALOGUE.hashOfAll(), new Templates().hashOfAll());
        assertThat(now.hasTraits(whole)).isTrue();
        assertThat(now.hasTemplates(whole)).isTrue();
        assertThat(now.hasTraits(ReadTexts.recorded("0", "0"))).isFalse();
        assertThat(now.hasTemplates(ReadTexts.recorded("0", "0"))).isFalse();

        ReadTexts brief =
                ReadTexts.recorded(now.ofSearch().catalogue(), now.ofSearch().prompts());
        assertThat(now.hasTraits(brief)).isTrue();
        assertThat(now.hasTemplates(brief)).isTrue();
        assertThat(ReadTexts.sameTraits(List.of(whole, now.ofSearch()))).isFalse();
    }
}
