package io.irote.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import io.irote.runtime.job.ReadTexts;
import io.irote.runtime.job.RunConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the results of runs follow from, as far as it differs.
 *
 * @param values of each run, by the name of the setting
 */
record SettingChanges(List<String> runs, Map<String, List<String>> values) {
    static final String NONE = "Trait, models, texts and settings are the same.";

    private static final int SHOWN_OF_HASH = 12;
    private static final int HASH = 64;

    static SettingChanges of(List<ComparedRun> runs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (ComparedRun run : runs) {
            facts(run.result().config())
                    .forEach((name, value) -> values.computeIfAbsent(name, unused -> new ArrayList<>())
                            .add(value));
        }
        values.values().removeIf(each -> each.stream().distinct().count() == 1);
        List<ReadTexts> texts =
                runs.stream().map(run -> run.result().config().texts()).toList();
        if (ReadTexts.sameTraits(texts)) {
            values.remove("catalogue");
        }
        if (ReadTexts.sameTemplates(texts)) {
            values.remove("prompts");
        }
        return new SettingChanges(runs.stream().map(ComparedRun::name).toList(), values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Table table() {
        List<String> header = new ArrayList<>(List.of("differs"));
        header.addAll(runs);
        return new Table(
                header,
                values.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<String> row(String name, List<String> values) {
        List<String> row = new ArrayList<>(List.of(name));
        values.stream().map(SettingChanges::shown).forEach(row::add);
        return row;
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "-";
        }
        return value.length() == HASH ? value.substring(0, SHOWN_OF_HASH) : value;
    }

    /** By the names that users know: those of options. */
    Map<String, List<String>> json() {
        return values;
    }

    /** All there are, so that none can be forgotten here. */
    private static Map<String, String> facts(RunConfig config) {
        Map<String, String> facts = new LinkedHashMap<>();
        ObjectNode tree = ((ObjectNode) Json.tree(config)).without(List.of("schema", "texts"));
        tree.fields().forEachRemaining(field -> add(field, facts));
        return facts;
    }

    private static void add(Map.Entry<String, JsonNode> field, Map<String, String> facts) {
        if (field.getValue().isObject()) {
            field.getValue().fields().forEachRemaining(inner -> add(inner, facts));
        } else {
            facts.put(hyphened(field.getKey()), field.getValue().asText());
        }
    }

    /** {@code traitsDir} as {@code traits-dir}. */
    private static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
