package io.irote.report.search;

import io.irote.optimizer.Iteration;
import io.irote.optimizer.proposal.Rejection;
import io.irote.optimizer.race.Verdict;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.report.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every candidate of every iteration, and the proposer's texts that did not become one, with the reasons. */
record CandidatesSection(RunReport report) implements Section {
    @Override
    public String title() {
        return "Candidates";
    }

    @Override
    public Place place() {
        return Place.COURSE;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Html> body(String article) {
        List<Html> body = new ArrayList<>();
        body.add(report.verdicts().html("Why candidates were kept or dropped, over all iterations"));
        report.result().history().forEach(iteration -> body.add(details(iteration)));
        return body;
    }

    private static Element details(Iteration iteration) {
        List<Html> content = new ArrayList<>();
        content.add(summary(iteration));
        Stream.of(Verdict.Phase.values())
                .map(phase -> new PhaseTable(phase, iteration.verdicts()))
                .filter(PhaseTable::isPresent)
                .forEach(table -> content.add(table.html()));
        if (!iteration.rejected().isEmpty()) {
            content.add(rejected(iteration.rejected()));
        }
        return Html.tag("details", content);
    }

    private static Element summary(Iteration iteration) {
        return Html.tag(
                "summary",
                Html.tag("b", "Iteration " + iteration.number()),
                Html.text(" " + outcome(iteration) + " "),
                Html.tag("small", tried(iteration)));
    }

    private static String outcome(Iteration iteration) {
        if (iteration.number() == 0) {
            return "chose the best of the first candidates";
        }
        return iteration.replaced()
                ? "adopted a new reflection (" + iteration.incumbent().origin() + "), J "
                        + Numbers.signed(History.gain(iteration), 4)
                : "kept the reflection";
    }

    private static String tried(Iteration iteration) {
        int rejected = iteration.rejected().size();
        return iteration.proposed() + " new candidates" + (rejected == 0 ? "" : ", " + rejected + " rejected");
    }

    private static Element rejected(List<Rejection> rejected) {
        return new Table(
                        List.of("text of the proposer", "why it was not tried"),
                        rejected.stream()
                                .map(r -> List.of(r.text(), r.reason()))
                                .toList())
                .html("Rejected texts: " + rejected.size());
    }
}
