package io.irote.report.models;

import io.irote.hub.Snapshot;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An overview of the models that were pulled, one line each. */
public record PulledModels(List<Snapshot> snapshots) {
    private static final int SHORT = 7;

    public PulledModels {
        snapshots = List.copyOf(snapshots);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> table().text();
            case MD -> table().markdown();
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        return new Table(
                List.of("model", "revision", "variant", "size", "state", "spec"),
                snapshots.stream().map(PulledModels::row).toList());
    }

    private static List<String> row(Snapshot snapshot) {
        return List.of(
                snapshot.repository().toString(),
                revision(snapshot),
                snapshot.selection().name(),
                PulledModel.size(snapshot.size()),
                snapshot.isComplete() ? "complete" : "incomplete",
                snapshot.spec().toString());
    }

    private static String revision(Snapshot snapshot) {
        String commit = snapshot.commit().substring(0, SHORT);
        String asked = snapshot.revision().name();
        return asked.equals(snapshot.commit()) ? commit : asked + " (" + commit + ")";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("models", snapshots.stream().map(PulledModel::json).toList());
        return json;
    }
}
