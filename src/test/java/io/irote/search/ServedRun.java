package io.irote.search;

import io.irote.judge.Judge;
import io.irote.model.Ports;
import io.irote.model.cache.AnswerCache;
import io.irote.model.call.WaitListener;
import io.irote.model.http.access.Keys;
import io.irote.model.limit.Budget;
import io.irote.model.spec.Capabilities;
import io.irote.optimizer.Settings;
import io.irote.optimizer.State;
import io.irote.reflection.Templates;
import io.irote.runtime.Journal;
import io.irote.runtime.ModelDesk;
import io.irote.runtime.RunModels;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.job.RunConfig;
import io.irote.runtime.pool.Connections;
import io.irote.runtime.pool.Models;
import io.irote.runtime.pool.Time;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Runs on models behind servers, as the program does them, and the same with some ports replaced.
 *
 * @param cache shared by all of them
 * @param folder of run folders
 */
public record ServedRun(Cast cast, AnswerCache cache, Path folder) {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    public static final Time TIME = new Time(NOON, () -> 0, time -> {}, () -> false, WaitListener.NONE);
    private static final TraitCatalog CATALOGUE = TraitCatalog.shipped();
    private static final Templates TEMPLATES = new Templates();

    private record Heard(Runnable whenPlanned) implements RunListener {
        @Override
        public void begun(RunFolder folder) {}

        @Override
        public void planned(Job job, Map<String, Capabilities> models, CostPlan plan) {
            whenPlanned.run();
        }

        @Override
        public void stepFinished(State state) {}
    }

    public Job job(String trait, Settings settings) {
        TraitId id = TraitId.parse(trait);
        RunConfig config = new RunConfig(
                trait, cast, settings, "", "", "", false, "0123456789abcdef", TEMPLATES.hashOfAll(), "test");
        return new Job(config, CATALOGUE.find(id), id.pole(), CATALOGUE, TEMPLATES);
    }

    /** What a run was to take at most, and what it took. */
    public record Taken(RunResult result, CostPlan plan, Budget.Spent spent) {}

    /**
     * The run with what it took.
     *
     * @param whenPlanned done once the models are examined
     */
    public Taken taken(String name, Job job, Runnable whenPlanned) {
        try (Models models = models()) {
            RunResult result = new RunService(models, Optional.empty(), new Heard(whenPlanned))
                    .run(job, new RunFolder(folder.resolve(name)));
            return new Taken(result, SearchPlan.of(job, models), models.budget().spent());
        }
    }

    /** The run as it is. */
    RunResult run(String name, Job job) {
        try (Models models = models()) {
            return new RunService(models, Optional.empty(), new Heard(() -> {}))
                    .run(job, new RunFolder(folder.resolve(name)));
        }
    }

    /** The same run with other ports and another judge; proposals and behaviours stay. */
    RunResult run(String name, Job job, UnaryOperator<Ports> other, Judge judge) {
        RunFolder place = new RunFolder(folder.resolve(name));
        place.lock().close();
        try (Models models = models();
                Journal journal = place.journal()) {
            RunModels cast = new ModelDesk(job, models, journal, Optional.empty(), Map.of()).cast();
            return new OptimizationRun(
                            place, job.config(), job.trait(), job.pole(), TEMPLATES, TIME, Budget.unlimited(), s -> {})
                    .run(new RunModels(other.apply(cast.ports()), judge, cast.proposals(), cast.behaviours()), journal);
        }
    }

    /** What the ports of a job say, whose model is known already. */
    <T> T asked(Job job, Capabilities known, Function<Ports, T> question) {
        RunFolder place = new RunFolder(folder.resolve("asked"));
        place.lock().close();
        try (Models models = models();
                Journal journal = place.journal()) {
            Map<String, Capabilities> all = Map.of(cast.one(Cast.MODEL).toString(), known);
            return question.apply(new ModelDesk(job, models, journal, Optional.empty(), all).ports());
        }
    }

    private Models models() {
        return models(cache);
    }

    public static Models models(AnswerCache cache) {
        Connections connections = new Connections(
                Map.of(),
                Keys.in(Map.of()),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Optional.of(8),
                Optional.empty(),
                Optional.empty());
        return new Models(connections, cache, PriceTable.shipped(), TIME);
    }
}
