package io.irote.report.cache;

import io.irote.model.cache.CacheStats;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What was removed from the cache, and what is left.
 *
 * @param removed the number of answers; empty if it could not be told, because the cache was damaged
 */
public record CacheChange(OptionalLong removed, CacheStats left) {
    public String render(Format format) {
        return format == Format.JSON ? Json.write(json()) : sentence() + "\n";
    }

    private String sentence() {
        String what = removed.isPresent() ? CacheReport.answers(removed.getAsLong()) : "a damaged cache";
        return "Removed " + what + ". " + CacheReport.sum(left);
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("removed", removed);
        json.put("left", CacheReport.json(left));
        return json;
    }
}
