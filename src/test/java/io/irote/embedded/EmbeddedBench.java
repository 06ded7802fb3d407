package io.irote.embedded;

import io.irote.embedded.encoder.Natives;
import io.irote.instrument.Item;
import io.irote.model.LikelihoodRequest;
import io.irote.model.Prompt;
import io.irote.objective.PromptContexts;
import io.irote.reflection.Templates;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how good and how fast the simulated respondent is; figures go into the decision record. */
class EmbeddedBench {
    private static final int SEEDS = 6;
    private static final int PAIRS = 1500;

    @TempDir
    private static Path cache;

    @Test
    void respondentAndEvaluator() {
        System.out.printf(
                "%n%-24s %8s %9s %6s %6s %6s %11s%n",
                "traits", "items ok", "held-out", "poles", "drift", "trait", "trait+pole");
        List<String> failures = new ArrayList<>();
        for (Trial trial : Trial.all(Optional.of(cache), EngineConstants.DEFAULT)) {
            System.out.printf(
                    "%-24s %8.3f %+9.2f %6.2f %6.3f %6.2f %11.2f%n",
                    trial.name(),
                    trial.itemsRight(SEEDS),
                    trial.heldOut(SEEDS),
                    trial.poleRight(SEEDS),
                    trial.drift(2),
                    trial.classified(false),
                    trial.classified(true));
            failures.addAll(trial.failures(SEEDS));
        }
        System.out.println("wrong side on the held-out form, mean of " + SEEDS + " reflections: " + failures);
    }

    @Test
    void languageModel() throws IOException {
        List<Triple> triples = Triple.all();
        System.out.printf("%n%-12s %8s %10s %11s %11s%n", "system", "triples", "paraphrase", "statements", "items");
        for (Trial trial : Trial.all(Optional.of(cache), EngineConstants.DEFAULT)) {
            if (trial.targets().size() < 3 || trial.name().contains(":")) {
                continue;
            }
            TopicLanguageModel model = trial.parts().language();
            long right = triples.stream()
                    .filter(t -> pmi(model, t.text(), t.text()) > pmi(model, t.text(), t.paraphrase())
                            && pmi(model, t.text(), t.paraphrase()) > pmi(model, t.text(), t.other()))
                    .count();
            double paraphrase = auc(
                    triples.stream()
                            .map(t -> pmi(model, t.text(), t.paraphrase()))
                            .toList(),
                    triples.stream().map(t -> pmi(model, t.text(), t.other())).toList());
            System.out.printf(
                    "%-12s %5d/%2d %10.3f %11.3f %11.3f%n",
                    trial.name(), right, triples.size(), paraphrase, sameTrait(trial, false), sameTrait(trial, true));
        }
    }

    /** AUC of the PMI of a statement with a text of its own trait and pole against one of another trait. */
    private static double sameTrait(Trial trial, boolean items) {
        Random random = new Random(5);
        List<Double> same = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        while (same.size() < PAIRS) {
            Trait trait = pick(trial.targets(), random);
            Trait rival = pick(trial.targets(), random);
            String text = pick(trait.high().statements(), random).toString();
            String near = items
                    ? item(trait, random)
                    : pick(trait.high().statements(), random).toString();
            String far = items
                    ? item(rival, random)
                    : pick(rival.high().statements(), random).toString();
            if (trait != rival && !near.equals(text)) {
                same.add(pmi(trial.parts().language(), text, near));
                other.add(pmi(trial.parts().language(), text, far));
            }
        }
        return auc(same, other);
    }

    private static String item(Trait trait, Random random) {
        return pick(Trial.items(trait).stream().map(Item::statement).toList(), random);
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** PMI in nats per word piece of the second text. */
    private static double pmi(TopicLanguageModel model, String a, String b) {
        var given = model.score(model.rates(Statements.ofLine(a), ""), b);
        return (given.nats() - model.score(model.rates(List.of(), ""), b).nats()) / given.tokens();
    }

    private static double auc(List<Double> high, List<Double> low) {
        double above = 0;
        for (double a : high) {
            for (double b : low) {
                above += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return above / high.size() / low.size();
    }

    @Test
    void ownTraits() {
        TraitCatalog catalog = TraitCatalog.shipped();
        double[][] sums = new double[3][2];
        for (Trait trait : catalog.traits()) {
            List<List<Trait>> rivals = List.of(
                    List.of(), catalog.system("big5"), catalog.system(trait.id().system()));
            for (int i = 0; i < rivals.size(); i++) {
                List<Trait> known = new ArrayList<>(rivals.get(i));
                known.removeIf(other -> other.id().equals(trait.id()));
                known.add(trait);
                // No fallback: an empty catalogue of rivals when alone.
                List<Trait> words = i == 0 ? List.of() : catalog.traits();
                Trial trial = new Trial(
                        "own",
                        List.of(trait),
                        EngineParts.of(trait, known, words, Optional.of(cache), EngineConstants.DEFAULT));
                sums[i][0] += trial.itemsRight(SEEDS) / catalog.traits().size();
                sums[i][1] += trial.poleRight(SEEDS) / catalog.traits().size();
            }
        }
        String[] names = {"alone", "beside Big Five", "own system"};
        System.out.printf("%n%-18s %8s %6s%n", "each trait", "items ok", "poles");
        for (int i = 0; i < names.length; i++) {
            System.out.printf("%-18s %8.3f %6.2f%n", names[i], sums[i][0], sums[i][1]);
        }
    }

    @Test
    void time(@TempDir Path folder) {
        System.out.printf("%n%-44s %8s%n", "seconds", "");
        timed("native libraries, if not loaded yet", Natives::encoder);
        for (String id : List.of("schwartz:benevolence", "big5:openness", "big5:openness/intellect")) {
            timed(id + ", no vectors cached", () -> engine(id, folder.resolve(id.replaceAll("\\W", "-"))));
            timed(id + ", cached", () -> engine(id, folder.resolve(id.replaceAll("\\W", "-"))));
        }
        EmbeddedEngine engine = engine("big5:openness", folder.resolve("big5-openness"));
        List<LikelihoodRequest> requests = compactness();
        for (int i = 1; i <= 5; i++) {
            timed("10 candidates x 41 continuations, time " + i, () -> engine.logLikelihood(requests));
        }
    }

    private static EmbeddedEngine engine(String id, Path folder) {
        TraitCatalog catalog = TraitCatalog.shipped();
        TraitId name = TraitId.parse(id);
        return EmbeddedEngine.of(
                catalog.find(name), catalog.system(name.system()), catalog.traits(), Optional.of(folder));
    }

    private static List<LikelihoodRequest> compactness() {
        Templates templates = new Templates();
        Trait trait = Engines.trait("big5:openness");
        List<String> candidates = new ArrayList<>();
        for (int seed = 0; seed < 10; seed++) {
            candidates.add(Trial.reflection(trait, Pole.HIGH, seed).text() + "\n");
        }
        List<String> behaviours = trait.high().statements().stream()
                .map(Experience::action)
                .limit(3)
                .toList();
        List<LikelihoodRequest> requests = new ArrayList<>();
        for (String e : candidates) {
            Prompt prompt = Prompt.of(templates.reflection(e), templates.candidate());
            requests.add(new LikelihoodRequest(prompt, String.join("", candidates)));
            for (String candidate : candidates) {
                requests.add(new LikelihoodRequest(prompt, candidate));
                Prompt behaviour = new PromptContexts(templates).behaviour(e, candidate);
                behaviours.forEach(s -> requests.add(new LikelihoodRequest(behaviour, s)));
            }
        }
        return requests;
    }

    private static void timed(String name, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%-44s %8.2f%n", name, (System.nanoTime() - start) / 1e9);
    }
}
