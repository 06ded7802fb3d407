package io.irote.report.trait;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.Questionnaire;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Page;
import io.irote.trait.Pole;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Locale;

/** Everything that is known of a trait. */
public record TraitSheet(Trait trait) {
    public String render(Format format) {
        return format == Format.JSON ? Json.write(TraitJson.of(trait)) : page(format);
    }

    private String page(Format format) {
        Page page = new Page(format);
        page.title(trait.id().name() + " - " + trait.title());
        page.paragraph(trait.definition());
        page.paragraph("Source: " + trait.source());
        if (trait.sensitive()) {
            page.paragraph("Sensitive: it is optimised only with --allow-sensitive.");
        }
        List.of(Pole.values()).forEach(pole -> pole(page, pole));
        trait.forms().forEach(form -> form(page, form));
        page.heading("Open tasks");
        page.list(trait.tasks().stream()
                .map(task -> task.kind().name().toLowerCase(Locale.ROOT) + ": " + task.text())
                .toList());
        facets(page);
        return page.toString();
    }

    private void pole(Page page, Pole pole) {
        PoleText text = trait.pole(pole);
        page.heading("The " + pole.label() + " pole: " + text.label());
        page.paragraph(text.description());
        page.list(text.statements().stream().map(Object::toString).toList());
    }

    private static void form(Page page, Questionnaire form) {
        page.heading("Form " + form.id() + ": " + form.title());
        if (!form.attribution().isEmpty()) {
            page.paragraph(form.attribution());
        }
        page.list(form.items().stream().map(TraitSheet::keyed).toList());
    }

    private static String keyed(Item item) {
        return (item.keyed() == Keying.PLUS ? "(+) " : "(-) ") + item.statement();
    }

    private void facets(Page page) {
        if (!trait.facets().isEmpty()) {
            page.heading("Facets");
            page.list(trait.facets().stream()
                    .map(facet -> facet.id().name() + " - " + facet.title())
                    .toList());
        }
    }
}
