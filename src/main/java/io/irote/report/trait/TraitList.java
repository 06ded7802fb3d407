package io.irote.report.trait;

import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import io.irote.trait.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An overview of traits, one line each. */
public record TraitList(List<Trait> traits, boolean facets) {
    private static final List<String> TITLES = List.of("trait", "title", "facets", "note");

    public TraitList {
        traits = List.copyOf(traits);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> table().text();
            case MD -> table().markdown();
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        return new Table(TITLES, shown().map(TraitList::row).toList());
    }

    private Stream<Trait> shown() {
        return traits.stream()
                .flatMap(trait -> Stream.concat(Stream.of(trait), facets ? trait.facets().stream() : Stream.empty()));
    }

    private static List<String> row(Trait trait) {
        String count =
                trait.facets().isEmpty() ? "" : String.valueOf(trait.facets().size());
        return List.of(trait.id().name(), trait.title(), count, trait.sensitive() ? "sensitive" : "");
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("traits", shown().map(TraitList::json).toList());
        return json;
    }

    private static Map<String, Object> json(Trait trait) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", trait.id().name());
        json.put("system", trait.id().system());
        json.put("title", trait.title());
        json.put("sensitive", trait.sensitive());
        json.put(
                "facets",
                trait.facets().stream().map(facet -> facet.id().name()).toList());
        return json;
    }
}
