package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.limit.Price;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Templates;
import io.irote.report.models.PlanReport;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.job.RunConfig;
import io.irote.trait.Pole;
import io.irote.trait.catalog.TraitCatalog;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchPlanTest {
    private static final ModelSpec SERVER = ModelSpec.parse("openai:m@http://localhost:8000/v1");
    private static final Cast SERVED = RunConfig.cast(SERVER);

    @Test
    void callsGrowWithTheIterationsLinearly() {
        long one = plan(1, SERVED, Capabilities.COMPATIBLE).calls();
        long two = plan(2, SERVED, Capabilities.COMPATIBLE).calls();
        long nine = plan(9, SERVED, Capabilities.COMPATIBLE).calls();
        assertThat(nine - one).isEqualTo(8 * (two - one));
    }

    @Test
    void whatIsSampledIsAskedAboutTwentyTimesAndPerhapsAgain() {
        CostPlan exact = plan(2, SERVED, Capabilities.COMPATIBLE);
        CostPlan sampled = plan(2, SERVED, Capabilities.GEMINI);
        assertThat(calls(sampled, "questionnaire items")).isEqualTo(20 * calls(exact, "questionnaire items"));
        assertThat(calls(sampled, "second tries of answers"))
                .isEqualTo(calls(sampled, "behaviours")
                        + calls(sampled, "texts for compactness")
                        + calls(sampled, "questionnaire items")
                        + calls(sampled, "answers to open tasks")
                        + calls(sampled, "held-out items")
                        + calls(sampled, "held-out answers"));
        assertThat(calls(exact, "second tries of answers"))
                .isEqualTo(calls(exact, "behaviours")
                        + calls(exact, "answers to open tasks")
                        + calls(exact, "held-out answers"));
    }

    @Test
    void whatSamplingCostsIsSaid() {
        Job job = job(2, SERVED);
        CostPlan told = SearchPlan.of(job, spec -> Capabilities.COMPATIBLE, PriceTable.shipped());
        Capabilities untold = new Capabilities(
                Capabilities.COMPATIBLE.generation(),
                Capabilities.COMPATIBLE.structured(),
                Capabilities.COMPATIBLE.several(),
                Capabilities.GEMINI.choices(),
                Capabilities.COMPATIBLE.likelihood(),
                Capabilities.COMPATIBLE.pace());
        CostPlan sampled = SearchPlan.of(job, spec -> untold, PriceTable.shipped());
        assertThat(sampled.calls()).isGreaterThan(told.calls());
        assertThat(sampled.told()).isEqualTo(told.calls());
        assertThat(told.told()).isEqualTo(told.calls());
        assertThat(PlanReport.line(sampled))
                .endsWith(String.format(
                        Locale.ROOT,
                        "; options are sampled, a server that tells their probabilities would take %,d",
                        told.calls()));
        assertThat(PlanReport.line(told)).doesNotContain("sampled");
    }

    @Test
    void whatTheEmbeddedEngineDoesIsNoCallAndFree() {
        Cast mixed = RunConfig.cast(SERVER, ModelSpec.EMBEDDED, ModelSpec.EMBEDDED);
        assertThat(plan(5, mixed, Capabilities.COMPATIBLE).lines())
                .allMatch(line -> line.model().equals(SERVER.toString()));
        assertThat(plan(5, RunConfig.cast(ModelSpec.EMBEDDED), Capabilities.COMPATIBLE)
                        .calls())
                .isZero();
    }

    @Test
    void moneyIsKnownOnlyIfEveryPriceIs() {
        Cast mixed = RunConfig.cast(SERVER, ModelSpec.parse("openai:gpt-4o-mini"), SERVER);
        assertThat(plan(1, mixed, Capabilities.COMPATIBLE).cost()).isEmpty();
        PriceTable all =
                new PriceTable(Map.of(SERVER.toString(), new Price(1, 1), "openai:gpt-4o-mini", new Price(1, 1)));
        CostPlan plan = SearchPlan.of(job(1, mixed), spec -> Capabilities.COMPATIBLE, all);
        assertThat(plan.cost()).contains(plan.tokens().total() / 1e6);
    }

    private static long calls(CostPlan plan, String phase) {
        return plan.lines().stream()
                .filter(line -> line.phase().equals(phase))
                .findFirst()
                .orElseThrow()
                .calls();
    }

    private static CostPlan plan(int iterations, Cast cast, Capabilities can) {
        return SearchPlan.of(job(iterations, cast), spec -> can, PriceTable.shipped());
    }

    private static Job job(int iterations, Cast cast) {
        Settings settings = new Settings(10, 3, 6, 1, iterations, 2, 1e-3, 50, 1);
        RunConfig config = ToyRun.config(cast.one(Cast.MODEL).toString(), settings);
        RunConfig other = new RunConfig(
                config.trait(),
                cast,
                settings,
                "",
                "",
                "",
                false,
                config.catalogue(),
                config.prompts(),
                config.irote());
        return new Job(other, ToyTrait.TRAIT, Pole.HIGH, TraitCatalog.shipped(), new Templates());
    }
}
