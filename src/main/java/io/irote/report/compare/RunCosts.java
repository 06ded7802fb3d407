package io.irote.report.compare;

import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.runtime.Usage;
import io.irote.search.RunResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What runs took. */
record RunCosts(List<ComparedRun> runs) {
    Table table() {
        return new Table(
                List.of("run", "iterations", "stop", "calls", "from cache", "tokens", "US dollars", "seconds"),
                runs.stream().map(this::row).toList());
    }

    private List<String> row(ComparedRun run) {
        RunResult result = run.result();
        return List.of(
                run.name(),
                Integer.toString(result.last().number()),
                stop(result),
                Numbers.count(sum(result, Usage::calls)),
                Numbers.count(sum(result, Usage::cached)),
                Numbers.count(tokens(result)),
                result.cost().isPresent() ? Numbers.number(result.cost().getAsDouble(), 2) : "unknown",
                Numbers.number(result.seconds(), 1));
    }

    List<Map<String, Object>> json() {
        return runs.stream().map(this::json).toList();
    }

    private Map<String, Object> json(ComparedRun run) {
        RunResult result = run.result();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.name());
        json.put("iterations", result.last().number());
        json.put("stop", stop(result));
        json.put("calls", sum(result, Usage::calls));
        json.put("cached", sum(result, Usage::cached));
        json.put("tokens", tokens(result));
        json.put("dollars", result.cost());
        json.put("seconds", result.seconds());
        return json;
    }

    private static String stop(RunResult result) {
        return result.stop().name().toLowerCase(Locale.ROOT);
    }

    private static long tokens(RunResult result) {
        return sum(result, usage -> usage.promptTokens() + usage.completionTokens());
    }

    private static long sum(RunResult result, ToLongFunction<Usage> part) {
        return result.usage().stream().mapToLong(part).sum();
    }
}
