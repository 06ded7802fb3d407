package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import io.irote.model.spec.ModelSpec;
import io.irote.objective.Compactness;
import io.irote.objective.Ensemble;
import io.irote.objective.PromptContexts;
import io.irote.reflection.Templates;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much reading common beginnings once saves, and whether memory outside the heap stays where it is. */
class LocalModelBench {
    private static final int K = 10;
    private static final int M1 = 3;
    private static final int ROUNDS = 6;
    private static final int SCORINGS = 10_000;

    @TempDir
    private Path folder;

    /** 46 words, as a reflection of at most 50. */
    private static String candidate(int k) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(i -> i + ". I like to keep a list of " + k + " old friends, e.g.: I wrote to " + i * k
                        + " people in a week, and I read in the long night\n")
                .reduce("", String::concat);
    }

    /** A sentence as models answer, about a dozen words. */
    private static String behaviour(int k, int m) {
        List<String> begin = List.of("I walk to the old garden", "I make a new list", "I write to my friend");
        return begin.get(m) + " and read in the long night with " + (K * m + k) + " people.";
    }

    /** What an iteration asks of one reflection: K candidates, all of them as one text, and M1 behaviours of each. */
    private static List<LikelihoodRequest> ofOneReflection() {
        List<LikelihoodRequest> asked = new ArrayList<>();
        LikelihoodModel model = requests -> {
            asked.addAll(requests);
            return requests.stream()
                    .map(request -> new LogLikelihood(-1, 1, Provenance.EXACT))
                    .toList();
        };
        List<String> candidates =
                IntStream.range(0, K).mapToObj(LocalModelBench::candidate).toList();
        List<List<String>> behaviours = IntStream.range(0, K)
                .mapToObj(k ->
                        IntStream.range(0, M1).mapToObj(m -> behaviour(k, m)).toList())
                .toList();
        Compactness compactness = new Compactness(model, new PromptContexts(new Templates()));
        Ensemble ensemble = compactness.ensemble(candidates, behaviours, candidate(K));
        asked.clear();
        compactness.score(List.of(candidate(K)), ensemble);
        assertThat(asked).hasSize(K + 1 + K * M1);
        return asked;
    }

    @Test
    void whatTextsHaveInCommonIsReadOnce() {
        for (Export export : List.of(Export.LATEST, Export.USUAL)) {
            TinyModel.of(folder, TinyNet.noise(12, 12, 4, 64, 16_000), export, 8192, Optional.empty());
            try (LocalModel model = LocalModel.open(new ModelSpec.Local(folder, Optional.empty()), System::nanoTime)) {
                compare(export == Export.LATEST ? "few logits" : "all logits", model);
            }
        }
    }

    private static void compare(String name, LocalModel model) {
        List<LikelihoodRequest> requests = ofOneReflection();
        List<LogLikelihood> together = model.logLikelihood(requests);
        List<LogLikelihood> alone = oneByOne(model, requests);
        for (int i = 0; i < requests.size(); i++) {
            assertThat(together.get(i).nats())
                    .isCloseTo(alone.get(i).nats(), within(1e-4 * alone.get(i).tokens()));
        }
        List<Took> shares = new ArrayList<>();
        List<Took> singles = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            shares.add(Took.by(() -> model.logLikelihood(requests)));
            singles.add(Took.by(() -> oneByOne(model, requests)));
        }
        System.out.printf(
                Locale.ROOT,
                "%n100 million weights, %s: %d continuations of one reflection, %d rounds; %s%n",
                name,
                requests.size(),
                ROUNDS,
                model.paces(System::nanoTime));
        print("in all rounds", Took.sum(shares), Took.sum(singles));
        print("the best of each", Took.best(shares), Took.best(singles));
    }

    private static void print(String what, Took shared, Took single) {
        System.out.printf(
                Locale.ROOT,
                "%s: together %s, one by one %s, %.1f times by the clock, %.1f times in processor time%n",
                what,
                shared,
                single,
                single.wall / shared.wall,
                single.processor / shared.processor);
    }

    private static List<LogLikelihood> oneByOne(LocalModel model, List<LikelihoodRequest> requests) {
        return requests.stream()
                .flatMap(request -> model.logLikelihood(List.of(request)).stream())
                .toList();
    }

    /** Seconds by the clock, and of all processors; the latter hardly depend on what else the machine does. */
    private record Took(double wall, double processor) {
        static Took by(Runnable work) {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long begin = System.nanoTime();
            long processors = system.getProcessCpuTime();
            work.run();
            return new Took((System.nanoTime() - begin) / 1e9, (system.getProcessCpuTime() - processors) / 1e9);
        }

        /** What is least disturbed by other programs. */
        static Took best(List<Took> all) {
            return new Took(
                    all.stream().mapToDouble(Took::wall).min().orElseThrow(),
                    all.stream().mapToDouble(Took::processor).min().orElseThrow());
        }

        static Took sum(List<Took> all) {
            return new Took(
                    all.stream().mapToDouble(Took::wall).sum(),
                    all.stream().mapToDouble(Took::processor).sum());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f s (%.1f s of processors)", wall, processor);
        }
    }

    @Test
    void memoryOutsideTheHeapStaysWhereItIs() throws IOException {
        try (LocalModel model = TinyModel.chat(folder).open()) {
            List<LikelihoodRequest> requests = ofOneReflection().subList(0, 4);
            for (int done = 0; done <= SCORINGS; done += requests.size()) {
                if (done % (SCORINGS / 5) == 0) {
                    System.out.printf(Locale.ROOT, "after %,d scorings: %,d MB resident%n", done, residentMegabytes());
                }
                model.logLikelihood(requests);
            }
        }
    }

    /** 0 where the system does not tell. */
    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum();
    }
}
