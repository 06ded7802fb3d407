package io.irote.runtime.job;

import io.irote.embedded.EngineTexts;
import io.irote.model.spec.ModelSpec;
import io.irote.reflection.TemplateUse;
import io.irote.reflection.Templates;
import io.irote.trait.Trait;
import io.irote.trait.TraitHash;
import io.irote.trait.catalog.TraitCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which texts jobs on a trait read.
 *
 * @param cast the models: which of them are language models decides what is read
 */
public record JobTexts(Cast cast, Trait trait, TraitCatalog catalogue, Templates templates) {
    /** Those of a search: its trait, and the templates that its roles are asked with. */
    public ReadTexts ofSearch() {
        return new ReadTexts(searchTraits(), templates.hashes(searchUses()));
    }

    /**
     * Those of an evaluation: all traits of the system, and what tasks are put and rated with. Prompts that are compared
     * with are recorded themselves.
     */
    public ReadTexts ofEvaluation() {
        Map<String, String> traits = new LinkedHashMap<>();
        add(trait, traits);
        catalogue.system(trait.id().system()).forEach(other -> add(other, traits));
        addEngine(traits);
        return new ReadTexts(traits, templates.hashes(scoringUses()));
    }

    /** Whether a search read these traits; where it recorded one hash of all there were, all are looked at. */
    public boolean hasTraits(ReadTexts then) {
        return then.isSummary()
                ? List.of(catalogue.hashOfAll(), ofSearch().catalogue()).contains(then.catalogue())
                : searchTraits().equals(then.traits());
    }

    /** Whether a search read these templates; where it recorded one hash of all there were, all are looked at. */
    public boolean hasTemplates(ReadTexts then) {
        return then.isSummary()
                ? List.of(templates.hashOfAll(), ofSearch().prompts()).contains(then.prompts())
                : templates.hashes(searchUses()).equals(then.templates());
    }

    /** Hash of what the embedded engine would answer and judge by. */
    public String engine() {
        return engineTexts().answersHash();
    }

    private Map<String, String> searchTraits() {
        Map<String, String> traits = new LinkedHashMap<>();
        add(trait, traits);
        addEngine(traits);
        return traits;
    }

    private static void add(Trait read, Map<String, String> traits) {
        traits.put(read.id().name(), TraitHash.of(read));
    }

    /** It answers by the traits that it knows, and counts words in the statements of all there are. */
    private void addEngine(Map<String, String> traits) {
        boolean steered = isEmbedded(Cast.MODEL);
        if (steered || isEmbedded(Cast.JUDGE)) {
            EngineTexts texts = engineTexts();
            traits.put(ReadTexts.ENGINE, texts.answersHash());
            if (steered) {
                traits.put(ReadTexts.RATES, texts.ratesHash());
            }
        }
    }

    private EngineTexts engineTexts() {
        return EngineTexts.of(trait, catalogue.system(trait.id().system()), catalogue.traits());
    }

    private List<TemplateUse> searchUses() {
        List<TemplateUse> uses = new ArrayList<>(scoringUses());
        uses.add(TemplateUse.ROLE_PROMPT);
        uses.add(TemplateUse.CONTEXTS);
        if (!isEmbedded(Cast.PROPOSER)) {
            uses.add(TemplateUse.PROPOSALS);
        }
        // Only the server can say whether it gives probabilities, and it is not asked for the sake of a hash.
        if (spec(Cast.MODEL).filter(ModelSpec.Remote.class::isInstance).isPresent()) {
            uses.add(TemplateUse.RATINGS);
        }
        return uses;
    }

    private List<TemplateUse> scoringUses() {
        return isEmbedded(Cast.JUDGE) ? List.of(TemplateUse.TASKS) : List.of(TemplateUse.TASKS, TemplateUse.JUDGEMENTS);
    }

    private boolean isEmbedded(String role) {
        return spec(role).filter(ModelSpec.Embedded.class::isInstance).isPresent();
    }

    /** Empty where a file names none. */
    private Optional<ModelSpec> spec(String role) {
        return cast.specs().getOrDefault(role, List.of()).stream().findFirst().map(ModelSpec::parse);
    }
}
