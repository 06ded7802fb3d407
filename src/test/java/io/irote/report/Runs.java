package io.irote.report;

import io.irote.model.Provenance;
import io.irote.objective.CompactnessScore;
import io.irote.optimizer.Figures;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StopReason;
import io.irote.optimizer.proposal.Proposal;
import io.irote.optimizer.proposal.Rejection;
import io.irote.optimizer.race.Verdict;
import io.irote.reflection.Reflection;
import io.irote.runtime.Usage;
import io.irote.runtime.job.RunConfig;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.search.RunResult;
import io.irote.search.ToyRun;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results of runs that never ran, for what no toy would do. */
public final class Runs {
    private static final RunConfig CONFIG =
            ToyRun.config("openai:toy@http://127.0.0.1:1/v1", new Settings(6, 3, 2, 1, 20, 2, 1e-4, 50, 7));

    private Runs() {}

    /** A run of so many iterations after the first choice, each with so many candidates, all of one text. */
    public static RunResult of(int iterations, int candidates, String text) {
        return new RunResult(
                RunResult.SCHEMA,
                CONFIG,
                text,
                text,
                text.split("\\s+").length,
                StopReason.ITERATIONS,
                IntStream.rangeClosed(0, iterations)
                        .mapToObj(i -> iteration(i, candidates, text))
                        .toList(),
                Optional.of(heldOut(text)),
                List.of(new Usage(
                        text,
                        "choose",
                        1234,
                        56,
                        789_000,
                        12,
                        12_340,
                        OptionalDouble.of(0.567),
                        OptionalLong.of(1234))),
                "2026-01-01T12:00:00Z",
                75.25);
    }

    /** The same run, its budget spent before the comparison. */
    public static RunResult withoutHeldOut(RunResult whole) {
        return new RunResult(
                whole.schema(),
                whole.config(),
                whole.title(),
                whole.reflection(),
                whole.words(),
                StopReason.BUDGET,
                whole.history(),
                Optional.empty(),
                whole.usage(),
                whole.finished(),
                whole.seconds());
    }

    /** A short run that ended with a score on the held-out questionnaire. */
    public static RunResult scored(RunConfig config, double score) {
        RunResult plain = of(1, 3, "I am here");
        return new RunResult(
                plain.schema(),
                config,
                plain.title(),
                plain.reflection(),
                plain.words(),
                plain.stop(),
                plain.history(),
                Optional.of(new HeldOut(
                        "Form b",
                        22,
                        4,
                        List.of(
                                score(HeldOut.NO_PROMPT, 5, 2.5),
                                score(HeldOut.ROLE_PROMPT, 5.5, 2),
                                score(HeldOut.REFLECTION, score, 0)))),
                plain.usage(),
                plain.finished(),
                plain.seconds());
    }

    public static Iteration rejecting(String... reasons) {
        Iteration plain = iteration(0, 1, "I am here");
        return new Iteration(
                0,
                plain.incumbent(),
                plain.figures(),
                0,
                0,
                false,
                1,
                plain.verdicts(),
                Stream.of(reasons)
                        .map(reason -> new Rejection("a text", reason))
                        .toList());
    }

    private static Iteration iteration(int number, int candidates, String text) {
        Proposal proposal = new Proposal(Reflection.parse(text), text);
        return new Iteration(
                number,
                proposal,
                new Figures(
                        -0.5,
                        3,
                        0.25,
                        -0.75,
                        0.125,
                        6.5,
                        OptionalDouble.of(0),
                        30,
                        2,
                        Provenance.RATED,
                        Provenance.SAMPLED,
                        Optional.empty(),
                        Optional.empty()),
                number == 0 ? 0 : 0.0625,
                number == 0 ? 0 : 0.03125,
                number > 0,
                candidates,
                IntStream.range(0, candidates)
                        .mapToObj(i -> verdict(proposal, i, text))
                        .toList(),
                List.of(new Rejection(text, text)));
    }

    private static Verdict verdict(Proposal proposal, int i, String reason) {
        Verdict.Phase phase = Verdict.Phase.values()[i % 3];
        Optional<CompactnessScore> compactness = phase == Verdict.Phase.EVOCATIVENESS
                ? Optional.empty()
                : Optional.of(new CompactnessScore(3, 12, 1, 4, Provenance.RATED));
        return new Verdict(proposal, phase, -0.5 - i / 64.0, compactness, 30, i < 3, reason);
    }

    private static HeldOut heldOut(String instrument) {
        return new HeldOut(
                instrument,
                22,
                4,
                List.of(
                        score(HeldOut.NO_PROMPT, 5, 2.5),
                        score(HeldOut.ROLE_PROMPT, 5.5, 2),
                        score(HeldOut.REFLECTION, 7.5, 0)));
    }

    private static HeldOutScore score(String name, double value, double shortfall) {
        return new HeldOutScore(
                name,
                new Estimate(value, 0.25, 22),
                Optional.of(new Estimate(value, 0.5, 4)),
                new Estimate(shortfall, 0.25, 26),
                Optional.empty(),
                Optional.empty());
    }
}
