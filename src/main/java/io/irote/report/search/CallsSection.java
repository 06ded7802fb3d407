package io.irote.report.search;

import io.irote.report.html.Html;
import io.irote.report.kit.Numbers;
import io.irote.report.score.UsageTable;
import io.irote.report.section.Section;
import io.irote.runtime.Usage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/** What the run took. */
record CallsSection(RunReport report) implements Section {
    private static final String LEGEND =
            "Seconds are those that answers took. Calls at the same time count each, so that they may add up to more than"
                    + " the run; what came from the cache took none.";

    @Override
    public String title() {
        return "Calls, tokens, time";
    }

    @Override
    public Place place() {
        return Place.COURSE;
    }

    @Override
    public List<Html> body(String article) {
        List<Usage> usage = report.result().usage();
        String sum = Numbers.count(sum(usage, Usage::calls)) + " calls were answered by models and "
                + Numbers.count(sum(usage, Usage::cached)) + " by the cache, with "
                + Numbers.count(sum(usage, Usage::promptTokens)) + " prompt and "
                + Numbers.count(sum(usage, Usage::completionTokens)) + " completion tokens, in "
                + Numbers.number(report.result().seconds(), 1) + " s" + money(usage) + ".";
        return List.of(
                Section.lead(sum),
                report.usage().html("What was asked, by what it was for"),
                Html.tag("p", LEGEND).with("class", "legend"));
    }

    private static String money(List<Usage> usage) {
        if (usage.stream().map(Usage::cost).anyMatch(OptionalDouble::isEmpty)) {
            return ", at a price that is not known in full";
        }
        double dollars =
                usage.stream().mapToDouble(each -> each.cost().orElse(0)).sum();
        return dollars == 0 ? "" : ", for " + UsageTable.dollars(OptionalDouble.of(dollars)) + " US dollars";
    }

    private static long sum(List<Usage> usage, ToLongFunction<Usage> part) {
        return usage.stream().mapToLong(part).sum();
    }
}
