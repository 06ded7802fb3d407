package io.irote.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.optimizer.Settings;
import io.irote.report.Runs;
import io.irote.report.kit.Format;
import io.irote.runtime.Usage;
import io.irote.runtime.job.RunConfig;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.search.RunResult;
import io.irote.search.ToyRun;
import io.irote.statistics.Estimate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Comparisons of runs that never ran, against golden files. */
final class RunComparisonTest {
    private static final Settings SETTINGS = new Settings(6, 3, 2, 1, 20, 2, 1e-4, 50, 7);
    private static final RunConfig BEFORE = ToyRun.config("openai:old", SETTINGS);
    private static final RunConfig AFTER =
            ToyRun.config("openai:new", new Settings(6, 3, 2, 0.5, 0.25, 20, 2, 1e-4, 50, 8));

    @Test
    void textIsTheGoldenFile() throws IOException {
        assertThat(comparison().render(Format.TEXT)).isEqualTo(golden("compare.txt"));
    }

    @Test
    void markdownIsTheGoldenFile() throws IOException {
        assertThat(comparison().render(Format.MD)).isEqualTo(golden("compare.md"));
    }

    @Test
    void jsonHasTheDifferencesWithTheirErrors() throws IOException {
        JsonNode json = new ObjectMapper().readTree(comparison().render(Format.JSON));
        assertThat(json.path("schema").asInt()).isEqualTo(1);
        assertThat(json.at("/settings/model").toString()).isEqualTo("[\"openai:old\",\"openai:new\",\"openai:old\"]");
        assertThat(json.at("/settings/trait").isMissingNode()).isTrue();
        assertThat(json.at("/reflections/0/kept/0").asText()).isEqualTo("I give, e.g.: I gave bread");
        assertThat(json.at("/reflections/0/removed/0").asText()).isEqualTo("I listen");
        assertThat(json.at("/scores/1/heldOut/change/value").asDouble()).isEqualTo(1);
        assertThat(json.at("/scores/1/heldOut/change/standardError").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/scores/0/heldOut/change").isNull()).isTrue();
        assertThat(json.at("/efforts/0/dollars").asDouble()).isEqualTo(0.5 + 0.4);
        assertThat(json.at("/efforts/1/dollars").isNull()).isTrue();
    }

    @Test
    void scoresOfOtherTextsAreNotSubtracted() {
        RunConfig other = new RunConfig(
                BEFORE.trait(),
                BEFORE.cast(),
                SETTINGS,
                "",
                "",
                "",
                false,
                "another catalogue",
                BEFORE.prompts(),
                BEFORE.irote());
        String text = new RunComparison(List.of(run("a", BEFORE, "I give", 6), run("b", other, "I give", 7)))
                .render(Format.TEXT);
        assertThat(text)
                .contains("their scores are not comparable", "catalogue", "7.00 ± 0.40")
                .doesNotContain("+1.00");
    }

    @Test
    void equalRunsDifferInNothing() {
        RunComparison same = new RunComparison(List.of(run("a", BEFORE, "I give", 6), run("b", BEFORE, "I give", 6)));
        assertThat(same.render(Format.TEXT))
                .startsWith(SettingChanges.NONE + "\n")
                .contains("\n  I give\n", "+0.00");
    }

    private static RunComparison comparison() {
        String old = "1. I listen\n2. I give, e.g.: I gave bread";
        ComparedRun budget = run("spent", BEFORE, old, 6);
        return new RunComparison(List.of(
                run("before", BEFORE, old, 6),
                run("after", AFTER, "1. I give, e.g.: I gave bread\n2. I mend | fix `things`", 7),
                new ComparedRun(budget.name(), Runs.withoutHeldOut(budget.result()), List.of())));
    }

    private static ComparedRun run(String name, RunConfig config, String reflection, double score) {
        RunResult whole = Runs.of(2, 1, "unused");
        return new ComparedRun(
                name,
                new RunResult(
                        whole.schema(),
                        config,
                        whole.title(),
                        reflection,
                        8,
                        whole.stop(),
                        whole.history(),
                        Optional.of(heldOut(score)),
                        List.of(
                                new Usage(
                                        "model",
                                        "choose",
                                        1234,
                                        56,
                                        500_000,
                                        0,
                                        0,
                                        cost(config, 0.5),
                                        OptionalLong.of(1234)),
                                new Usage(
                                        "proposer",
                                        "generate",
                                        10,
                                        0,
                                        0,
                                        100_000,
                                        0,
                                        cost(config, 0.4),
                                        OptionalLong.of(10))),
                        whole.finished(),
                        whole.seconds()),
                List.of());
    }

    /** The price of the new model is not known. */
    private static OptionalDouble cost(RunConfig config, double dollars) {
        return config.equals(AFTER) ? OptionalDouble.empty() : OptionalDouble.of(dollars);
    }

    private static HeldOut heldOut(double score) {
        return new HeldOut(
                "a form",
                22,
                4,
                List.of(
                        score(HeldOut.NO_PROMPT, 5, score - 5),
                        score(HeldOut.ROLE_PROMPT, 5.5, score - 5.5),
                        score(HeldOut.REFLECTION, score, 0)));
    }

    /** Errors that add up to 0.5: 0.3 and 0.4. */
    private static HeldOutScore score(String name, double value, double shortfall) {
        double error = value > 6 ? 0.4 : 0.3;
        return new HeldOutScore(
                name,
                new Estimate(value, error, 22),
                Optional.of(new Estimate(value, error, 4)),
                new Estimate(shortfall, error, 26),
                Optional.empty(),
                Optional.empty());
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = RunComparisonTest.class.getResourceAsStream(name)) {
            return in == null ? "missing " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
