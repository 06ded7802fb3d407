package io.irote.report.cache;

import io.irote.model.cache.CacheStats;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the cache holds. */
public record CacheReport(CacheStats stats) {
    private static final double MEGABYTE = 1e6;

    public String render(Format format) {
        return switch (format) {
            case TEXT -> table().text() + "\n" + sum(stats) + "\n";
            case MD -> table().markdown() + "\n" + sum(stats) + "\n";
            case JSON -> Json.write(json(stats));
        };
    }

    private Table table() {
        return new Table(
                List.of("model", "port", "answers", "prompt tokens", "completion tokens"),
                stats.answers().stream()
                        .map(share -> List.of(
                                share.model(),
                                share.port(),
                                Numbers.count(share.answers()),
                                Numbers.count(share.promptTokens()),
                                Numbers.count(share.completionTokens())))
                        .toList());
    }

    static Map<String, Object> json(CacheStats stats) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("answers", stats.answers());
        json.put("documents", stats.documents());
        json.put("bytes", stats.bytes());
        return json;
    }

    /** The whole in one line. */
    static String sum(CacheStats stats) {
        long answers =
                stats.answers().stream().mapToLong(CacheStats.Share::answers).sum();
        return String.format(
                Locale.ROOT, "The cache holds %s, %.1f MB on disk.", answers(answers), stats.bytes() / MEGABYTE);
    }

    static String answers(long n) {
        return Numbers.count(n) + (n == 1 ? " answer" : " answers");
    }
}
