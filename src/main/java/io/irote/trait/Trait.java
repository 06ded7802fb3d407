package io.irote.trait;

import io.irote.instrument.Item;
import io.irote.instrument.Questionnaire;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A human trait, or a facet of one: what it is, its two poles, and how it is measured.
 *
 * @param id at the high pole
 * @param sensitive needs consent to be optimised
 * @param forms two questionnaires: the first optimises, the second is held out
 * @param tasks open tasks of several kinds
 * @param facets narrower traits; empty for a facet
 * @param language that its texts are written in
 */
public record Trait(
        TraitId id,
        List<String> aliases,
        String title,
        String source,
        boolean sensitive,
        String definition,
        PoleText high,
        PoleText low,
        List<Questionnaire> forms,
        List<OpenTask> tasks,
        List<Trait> facets,
        Language language) {
    /** A trait whose texts are English. */
    public Trait(
            TraitId id,
            List<String> aliases,
            String title,
            String source,
            boolean sensitive,
            String definition,
            PoleText high,
            PoleText low,
            List<Questionnaire> forms,
            List<OpenTask> tasks,
            List<Trait> facets) {
        this(id, aliases, title, source, sensitive, definition, high, low, forms, tasks, facets, Language.ENGLISH);
    }

    public Trait {
        aliases = List.copyOf(aliases);
        forms = List.copyOf(forms);
        tasks = List.copyOf(tasks);
        facets = List.copyOf(facets);
    }

    public PoleText pole(Pole pole) {
        return pole == Pole.HIGH ? high : low;
    }

    /** The questionnaire that the loop optimises. */
    public Questionnaire optimised() {
        return forms.get(0);
    }

    /** The questionnaire that is scored after the loop, without the items that the optimised one has too. */
    public Questionnaire heldOut() {
        Set<String> seen = optimised().items().stream().map(Trait::wording).collect(Collectors.toSet());
        Predicate<Item> fresh = item -> !seen.contains(wording(item));
        return forms.get(1).with(forms.get(1).items().stream().filter(fresh).toList());
    }

    private static String wording(Item item) {
        return Words.wording(item.text());
    }
}
