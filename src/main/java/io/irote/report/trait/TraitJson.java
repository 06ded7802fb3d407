package io.irote.report.trait;

import io.irote.instrument.Item;
import io.irote.instrument.Questionnaire;
import io.irote.instrument.ResponseScale;
import io.irote.trait.OpenTask;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A trait as a JSON document, its keys in the order of a trait file. */
final class TraitJson {
    private TraitJson() {}

    static Map<String, Object> of(Trait trait) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("id", trait.id().name());
        json.put("aliases", trait.aliases());
        json.put("title", trait.title());
        json.put("language", trait.language().tag());
        json.put("source", trait.source());
        json.put("sensitive", trait.sensitive());
        json.put("definition", trait.definition());
        json.put("high", pole(trait.high()));
        json.put("low", pole(trait.low()));
        json.put("forms", trait.forms().stream().map(TraitJson::form).toList());
        json.put("tasks", trait.tasks().stream().map(TraitJson::task).toList());
        json.put(
                "facets",
                trait.facets().stream().map(facet -> facet.id().name()).toList());
        return json;
    }

    private static Map<String, Object> pole(PoleText pole) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", pole.label());
        json.put("description", pole.description());
        json.put("statements", pole.statements().stream().map(Object::toString).toList());
        return json;
    }

    private static Map<String, Object> form(Questionnaire form) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", form.id());
        json.put("title", form.title());
        json.put("attribution", form.attribution());
        json.put("scale", scale(form.scale()));
        json.put("items", form.items().stream().map(TraitJson::item).toList());
        return json;
    }

    private static Map<String, Object> scale(ResponseScale scale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("min", scale.min());
        json.put("labels", scale.labels());
        return json;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id());
        json.put("text", item.text());
        json.put("shown", item.statement());
        json.put("keyed", lower(item.keyed()));
        return json;
    }

    private static Map<String, Object> task(OpenTask task) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", task.id());
        json.put("kind", lower(task.kind()));
        json.put("text", task.text());
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
