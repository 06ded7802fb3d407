package io.irote.report.score;

import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.runtime.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the parts of a run or evaluation took, a row for each role and port. */
public final class UsageTable {
    private UsageTable() {}

    public static Table of(List<Usage> usage) {
        List<String> header = new ArrayList<>(
                List.of("for", "role", "port", "calls", "from cache", "prompt tokens", "completion tokens", "seconds"));
        boolean priced = usage.stream().anyMatch(each -> each.cost().orElse(1) != 0);
        boolean served = usage.stream().anyMatch(each -> each.sent().orElse(0) > each.calls());
        if (priced) {
            header.add("US dollars");
        }
        if (served) {
            header.add("requests to servers");
        }
        return new Table(
                header, usage.stream().map(each -> row(each, priced, served)).toList());
    }

    private static List<String> row(Usage usage, boolean priced, boolean served) {
        List<String> row = new ArrayList<>(List.of(
                purpose(usage),
                usage.role(),
                usage.port(),
                Numbers.count(usage.calls()),
                Numbers.count(usage.cached()),
                Numbers.count(usage.promptTokens()),
                Numbers.count(usage.completionTokens()),
                Numbers.number(usage.millis() / 1e3, 1)));
        if (priced) {
            row.add(dollars(usage.cost()));
        }
        if (served) {
            row.add(usage.sent().isPresent() ? Numbers.count(usage.sent().getAsLong()) : "-");
        }
        return row;
    }

    /** What a role asks a port for. */
    private static String purpose(Usage usage) {
        return switch (usage.role() + " " + usage.port()) {
            case "proposer generate" -> "reflections and other prompts";
            case "behaviours generate" -> "behaviours";
            case "model likelihood" -> "texts, for compactness";
            case "model choose" -> "questionnaire items";
            case "model generate" -> "open answers";
            case "judge choose", "model evaluate" -> "judgements of open answers";
            case "probe probe" -> "what the model can do";
            default -> "-";
        };
    }

    public static String dollars(OptionalDouble cost) {
        return cost.isPresent() ? String.format(Locale.ROOT, "%.2f", cost.getAsDouble()) : "unknown";
    }
}
