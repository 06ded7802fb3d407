package io.irote.report;

import io.irote.report.html.Html;
import io.irote.run.Usage;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the run took. */
final class CallsSection implements RunSection {
    @Override
    public String title() {
        return "Calls, tokens, time";
    }

    @Override
    public List<Html> body(RunReport report) {
        List<Usage> usage = report.result().usage();
        String sum = Numbers.count(sum(usage, Usage::calls)) + " calls were answered by models and "
                + Numbers.count(sum(usage, Usage::cached)) + " by the cache, with "
                + Numbers.count(sum(usage, Usage::promptTokens)) + " prompt and "
                + Numbers.count(sum(usage, Usage::completionTokens)) + " completion tokens, in "
                + Numbers.number(report.result().seconds(), 1) + " s.";
        return List.of(
                Html.tag("p", sum).with("class", "lead"), report.usage().html("What each role asked of each port"));
    }

    private static long sum(List<Usage> usage, ToLongFunction<Usage> part) {
        return usage.stream().mapToLong(part).sum();
    }
}
