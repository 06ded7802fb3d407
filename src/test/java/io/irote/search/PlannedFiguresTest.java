package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.Provenance;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.Capabilities.Pace;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Templates;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.job.RunConfig;
import io.irote.trait.Pole;
import io.irote.trait.catalog.TraitCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The plans of searches by all ways of asking, figure by figure: a change of one of them is meant or a mistake. */
final class PlannedFiguresTest {
    private static final ModelSpec SERVER = ModelSpec.parse("openai:m@http://localhost:8000/v1");
    private static final Settings USUAL = new Settings(10, 3, 6, 1, 5, 2, 1e-3, 50, 1);
    private static final Settings NARROW = new Settings(3, 0, 1, 1, 1, 2, 1e-3, 25, 1);

    @Test
    void thePlansAreTheseFigures() throws IOException {
        Map<String, CostPlan> plans = new LinkedHashMap<>();
        ways().forEach((way, can) -> {
            plans.put(way + ", usual settings", plan(USUAL, RunConfig.cast(SERVER), can));
            plans.put(way + ", narrow settings", plan(NARROW, RunConfig.cast(SERVER), can));
        });
        plans.put(
                "served judge alone",
                plan(USUAL, RunConfig.cast(ModelSpec.EMBEDDED, ModelSpec.EMBEDDED, SERVER), Capabilities.GEMINI));
        plans.put(
                "served judge alone, all by VLLM",
                plan(
                        USUAL,
                        RunConfig.cast(ModelSpec.EMBEDDED, ModelSpec.EMBEDDED, SERVER),
                        by(Method.VLLM, Method.VLLM, true)));
        plans.put(
                "served proposer alone",
                plan(USUAL, RunConfig.cast(ModelSpec.EMBEDDED, SERVER, ModelSpec.EMBEDDED), Capabilities.GEMINI));
        String told = plans.entrySet().stream()
                .map(entry -> entry.getKey() + "\n" + told(entry.getValue()))
                .collect(Collectors.joining("\n"));
        try (InputStream in = PlannedFiguresTest.class.getResourceAsStream("plans.txt")) {
            assertThat(told).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, Capabilities> ways() {
        Map<String, Capabilities> ways = new LinkedHashMap<>();
        ways.put("not examined", Capabilities.COMPATIBLE);
        ways.put("Gemini", Capabilities.GEMINI);
        ways.put("in this process", Capabilities.IN_PROCESS);
        for (Method method : List.of(Method.TEMPLATE, Method.VLLM, Method.SGLANG, Method.LLAMA)) {
            ways.put("all by " + method, by(method, method, true));
        }
        ways.put("completions, VLLM", by(Method.COMPLETIONS, Method.VLLM, true));
        ways.put("completions in its layout, TEMPLATE", by(Method.TEMPLATE_COMPLETIONS, Method.TEMPLATE, true));
        ways.put("chat, ECHO without arrays", by(Method.CHAT, Method.ECHO, false));
        return ways;
    }

    private static Capabilities by(Method choices, Method likelihood, boolean arrays) {
        return new Capabilities(
                Capabilities.COMPATIBLE.generation(),
                Capabilities.COMPATIBLE.structured(),
                Capabilities.COMPATIBLE.several(),
                new Ability(choices, Provenance.EXACT, arrays, List.of()),
                new Ability(likelihood, Provenance.EXACT, arrays, List.of()),
                new Pace(0, 8));
    }

    private static String told(CostPlan plan) {
        return plan.lines().stream()
                        .map(line -> String.format(
                                Locale.ROOT,
                                "  %s: %d calls, %d + %d tokens\n",
                                line.phase(),
                                line.calls(),
                                line.tokens().prompt(),
                                line.tokens().completion()))
                        .collect(Collectors.joining())
                + String.format(Locale.ROOT, "  all: %d calls, %d if options were told\n", plan.calls(), plan.told());
    }

    private static CostPlan plan(Settings settings, Cast cast, Capabilities can) {
        RunConfig toy = ToyRun.config(cast.one(Cast.MODEL).toString(), settings);
        RunConfig config = new RunConfig(
                toy.trait(), cast, settings, "", "", "", false, toy.catalogue(), toy.prompts(), toy.irote());
        Job job = new Job(config, ToyTrait.TRAIT, Pole.HIGH, TraitCatalog.shipped(), new Templates());
        return SearchPlan.of(job, spec -> can, PriceTable.shipped());
    }
}
