package io.irote.report.models;

import io.irote.hub.Snapshot;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A model that was pulled: for people and scripts the spec to use it by. */
public record PulledModel(Snapshot snapshot) {
    private static final double KILOBYTE = 1e3;
    private static final double MEGABYTE = 1e6;
    private static final long LEAST_IN_MEGABYTES = 100_000;

    public String render(Format format) {
        return switch (format) {
            case TEXT -> snapshot.spec() + "\n";
            case MD -> "`" + snapshot.spec() + "`\n";
            case JSON -> Json.write(document());
        };
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", 1);
        document.putAll(json(snapshot));
        return document;
    }

    static Map<String, Object> json(Snapshot snapshot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", snapshot.repository().toString());
        json.put("revision", snapshot.revision().name());
        json.put("commit", snapshot.commit());
        json.put("variant", snapshot.selection().name());
        json.put("bytes", snapshot.size());
        json.put("complete", snapshot.isComplete());
        json.put("spec", snapshot.spec().toString());
        return json;
    }

    /** A size as people read it, e.g. {@code 118.2 MB} or {@code 2.1 KB}; a MB is a million bytes. */
    public static String size(long bytes) {
        return bytes < LEAST_IN_MEGABYTES
                ? String.format(Locale.ROOT, "%.1f KB", bytes / KILOBYTE)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / MEGABYTE);
    }
}
