package io.irote.report;

import io.irote.run.Usage;
import java.util.List;

/** What each role was asked by each port, as a table. */
final class UsageTable {
    private UsageTable() {}

    static Table of(List<Usage> usage) {
        return new Table(
                List.of("role", "port", "calls", "from cache", "prompt tokens", "completion tokens"),
                usage.stream().map(UsageTable::row).toList());
    }

    private static List<String> row(Usage usage) {
        return List.of(
                usage.role(),
                usage.port(),
                Numbers.count(usage.calls()),
                Numbers.count(usage.cached()),
                Numbers.count(usage.promptTokens()),
                Numbers.count(usage.completionTokens()));
    }
}
