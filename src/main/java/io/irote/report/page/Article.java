package io.irote.report.page;

import io.irote.evaluation.PromptScore;
import io.irote.report.evaluation.EvaluationSentences;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.search.RunReport;
import io.irote.report.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run or evaluation on the page: what was found, then section by section how.
 *
 * @param id of the article on its page
 * @param isShort whether long sections are left out
 */
record Article(Reported reported, String id, boolean isShort) {
    Element html() {
        List<Html> sections = new ArrayList<>();
        List<Element> links = new ArrayList<>();
        for (Section section : reported.sections()) {
            List<Html> body = isShort && section.isLong() ? List.of() : section.body(id);
            if (!body.isEmpty()) {
                String anchor =
                        id + "-" + section.title().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
                links.add(Html.tag("li", link(anchor, section.title())));
                sections.add(section(anchor, section.title(), body));
            }
        }
        return Html.tag("article", head(links)).with("id", id).and(sections);
    }

    private Element head(List<Element> links) {
        return Html.tag("header", Html.tag("h2", Html.quoted(reported.title())), subtitle())
                .and(reflections())
                .and(verdicts())
                .and(caveats())
                .and(List.of(Html.tag("nav", Html.tag("ul", links)).with("aria-label", "Sections")));
    }

    private Element subtitle() {
        return Html.tag(
                        "p",
                        Html.tag("code", Html.quoted(reported.config().trait())),
                        Html.text(" on "),
                        Html.tag("code", Html.quoted(reported.config().model())))
                .with("class", "subtitle");
    }

    /** The reflection of the run; of an evaluation alone the system prompts that were scored. */
    private List<Element> reflections() {
        return reported.run()
                .map(run -> List.of(reflection(run.reflection())))
                .orElseGet(() -> reported.evaluation().stream()
                        .flatMap(evaluation -> evaluation.reflections().stream())
                        .map(PromptScore::prompt)
                        .map(Article::reflection)
                        .toList());
    }

    private static Element reflection(String text) {
        List<Element> lines = text.lines()
                .map(line -> Html.tag("p", line).with("dir", "auto"))
                .toList();
        return Html.tag("blockquote", lines).with("class", "reflection");
    }

    /** Those of the evaluation are the stricter ones. */
    private List<Element> verdicts() {
        List<String> verdicts = reported.evaluation()
                .map(evaluation -> new EvaluationSentences(evaluation).verdicts())
                .orElseGet(() -> reported.run().map(RunReport::new).stream()
                        .flatMap(report -> report.claims().stream())
                        .toList());
        return verdicts.stream()
                .map(verdict -> Html.tag("p", Html.quoted(verdict)).with("class", "verdict"))
                .toList();
    }

    private List<Html> caveats() {
        List<Element> sentences = reported.caveats().stream()
                .map(caveat -> Html.tag("p", Html.quoted(caveat)))
                .toList();
        return sentences.isEmpty()
                ? List.of()
                : List.of(Html.tag("div", sentences).with("class", "caveat").with("role", "note"));
    }

    private static Element section(String anchor, String title, List<Html> body) {
        Element heading = Html.tag("h3", title).with("id", anchor);
        return Html.tag("section", heading).with("aria-labelledby", anchor).and(body);
    }

    /** Leads to this article. */
    Element link() {
        return link(id, reported.heading());
    }

    private static Element link(String anchor, String text) {
        return Html.tag("a", Html.quoted(text)).with("href", "#" + anchor);
    }
}
