package io.irote.report.models;

import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model that was removed.
 *
 * @param bytes that are free again
 */
public record RemovedModel(String model, long bytes) {
    public String render(Format format) {
        return format == Format.JSON ? Json.write(json()) : sentence() + "\n";
    }

    private String sentence() {
        return "Removed " + model + ", which frees " + PulledModel.size(bytes) + ".";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("removed", model);
        json.put("bytes", bytes);
        return json;
    }
}
