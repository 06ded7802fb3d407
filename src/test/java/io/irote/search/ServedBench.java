package io.irote.search;

import io.irote.instrument.Item;
import io.irote.instrument.Questionnaire;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.H2Cache;
import io.irote.model.call.WaitListener;
import io.irote.model.http.access.Keys;
import io.irote.model.layer.SlotWatch;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.objective.Task;
import io.irote.optimizer.Settings;
import io.irote.optimizer.State;
import io.irote.reflection.Templates;
import io.irote.runtime.Usage;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.job.RunConfig;
import io.irote.runtime.pool.Connections;
import io.irote.runtime.pool.Models;
import io.irote.runtime.pool.ReadyModel;
import io.irote.runtime.pool.Time;
import io.irote.score.TaskSplit;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a whole run costs at the published method's settings (K = 10, M1 = 3, M2 = 6, T = 5, 20 closed and 6 open tasks)
 * against a server with 200 ms latency and 16 slots, and how that grows with the iterations. The published program
 * needs 24,624 calls, 12.8 million tokens and 1,499 s there, 350 s at its best.
 */
class ServedBench {
    private static final int SLOTS = 16;
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final TraitCatalog CATALOGUE = TraitCatalog.shipped();

    @TempDir
    Path folder;

    @Test
    void aServerThatTakesArraysOfPrompts() {
        run("arrays", Dialect.vllm(), 5, LATENCY);
    }

    @Test
    void aServerThatTakesOnePromptACall() {
        run("single", Dialect.echo(), 5, LATENCY);
    }

    @Test
    void growthWithTheIterations() {
        for (int iterations : new int[] {2, 3, 5, 9, 17}) {
            run("growth", Dialect.echo(), iterations, Duration.ZERO);
        }
    }

    private void run(String name, Set<Dialect> dialects, int iterations, Duration latency) {
        ServerOptions options = ServerOptions.of(dialects).withLatency(latency).withSlots(SLOTS);
        Time time = new Time(
                Clock.systemUTC(),
                System::nanoTime,
                wait -> Thread.sleep(wait.toMillis()),
                () -> false,
                WaitListener.NONE);
        Path home = folder.resolve(name + iterations);
        try (ExactServer server = ExactServer.start(options);
                AnswerCache cache = new H2Cache(home.resolve("cache"), time.clock(), time.sleeper());
                Models models = new Models(connections(), cache, PriceTable.shipped(), time)) {
            ModelSpec.Remote spec = (ModelSpec.Remote) ModelSpec.parse("openai:exact@" + server.v1());
            ReadyModel ready = models.ready(spec, Optional.empty(), calls -> {});
            long probes = server.traffic().requests();
            Job job = job(spec, iterations);
            double probing = server.traffic().busy().toNanos() / 1e9;
            long begin = System.nanoTime();
            try (SlotWatch watch = new SlotWatch(ready.slots())) {
                RunResult result = new RunService(models, Optional.empty(), new Silent())
                        .run(job, new RunFolder(home.resolve("run")));
                double seconds = (System.nanoTime() - begin) / 1e9;
                double busy = server.traffic().busy().toNanos() / 1e9 - probing;
                print(name, result, server, probes, seconds, latency, SearchPlan.of(job, models));
                System.out.printf(
                        "  slots busy: %.0f %% of the time in all, %.0f %% of what the outstanding calls could fill%n",
                        100 * busy / SLOTS / seconds, 100 * busy / watch.slotSeconds());
            }
        }
    }

    private static void print(
            String name,
            RunResult result,
            ExactServer server,
            long probes,
            double seconds,
            Duration latency,
            CostPlan plan) {
        long calls = result.usage().stream().mapToLong(Usage::calls).sum();
        long tokens = result.usage().stream()
                .mapToLong(u -> u.promptTokens() + u.completionTokens())
                .sum();
        double floor = calls * latency.toMillis() / 1e3 / SLOTS;
        System.out.printf(
                "%n%s, %d iterations (%s): %,d calls (%,d requests with the probe's %d), %,d tokens, %.1f s, floor %.1f s,"
                        + " ratio %.2f; planned %,d calls, %,d tokens%n",
                name,
                result.last().number(),
                result.stop(),
                calls,
                server.traffic().requests(),
                probes,
                tokens,
                seconds,
                floor,
                seconds / Math.max(1e-9, floor),
                plan.calls(),
                plan.tokens().total());
        for (Usage usage : result.usage()) {
            System.out.printf(
                    "  %-10s %-10s %,6d calls %,6d cached %,9d + %,7d tokens%n",
                    usage.role(),
                    usage.port(),
                    usage.calls(),
                    usage.cached(),
                    usage.promptTokens(),
                    usage.completionTokens());
        }
    }

    private static Job job(ModelSpec.Remote spec, int iterations) {
        Trait trait = trait();
        // Patience beyond the iterations: the cost of all of them is measured.
        Settings settings = new Settings(10, 3, 6, 1, iterations, iterations + 1, 1e-3, 50, 1);
        Templates templates = new Templates();
        RunConfig config = new RunConfig(
                trait.id().toString(),
                RunConfig.cast(spec),
                settings,
                "",
                "",
                "",
                false,
                "",
                templates.hashOfAll(),
                "bench");
        return new Job(config, trait, Pole.HIGH, CATALOGUE, templates);
    }

    /** Openness with 20 items and 6 open tasks to optimise. */
    private static Trait trait() {
        Trait openness = CATALOGUE.find(TraitId.parse("big5:openness"));
        Trait other = CATALOGUE.find(TraitId.parse("schwartz:self-direction"));
        Questionnaire form = openness.forms().get(1);
        List<Item> items = form.items().subList(0, 20);
        List<OpenTask> tasks = new ArrayList<>(openness.tasks());
        tasks.addAll(other.tasks().subList(0, 4));
        Trait trait = new Trait(
                openness.id(),
                openness.aliases(),
                openness.title(),
                openness.source(),
                false,
                openness.definition(),
                openness.high(),
                openness.low(),
                List.of(form.with(items), openness.forms().get(0)),
                tasks,
                List.of());
        List<Task> optimised = TaskSplit.of(trait).optimised();
        if (optimised.size() != 26) {
            throw new AssertionError(optimised.size() + " tasks");
        }
        return trait;
    }

    private static Connections connections() {
        return new Connections(
                Map.of(),
                Keys.in(Map.of()),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Optional.of(SLOTS),
                Optional.empty(),
                Optional.empty());
    }

    private record Silent() implements RunListener {
        @Override
        public void begun(RunFolder folder) {}

        @Override
        public void planned(Job job, Map<String, Capabilities> models, CostPlan plan) {}

        @Override
        public void stepFinished(State state) {}
    }
}
