package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelSpec;
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
    private static final int SCORINGS = 10_000;
    private static final String BEHAVIOUR = "I like to walk and read in the garden";

    @TempDir
    private Path folder;

    /** 46 words, as a reflection of at most 50. */
    private static String candidate(int k) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(i -> i + ". I like to keep a list of " + k + " old friends, e.g.: I wrote to " + i * k
                        + " people in a week, and I read in the long night\n")
                .reduce("", String::concat);
    }

    /** What an iteration asks of one reflection. */
    private static List<LikelihoodRequest> ofOneReflection() {
        PromptContexts contexts = new PromptContexts(new Templates());
        String reflection = candidate(7);
        List<LikelihoodRequest> requests = new ArrayList<>();
        for (int k = 0; k <= K; k++) {
            requests.add(new LikelihoodRequest(contexts.candidate(reflection), candidate(k)));
        }
        for (int k = 0; k < K; k++) {
            for (int m = 0; m < M1; m++) {
                requests.add(new LikelihoodRequest(contexts.behaviour(reflection, candidate(k)), BEHAVIOUR + " " + m));
            }
        }
        return requests;
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
        model.logLikelihood(requests.subList(0, 2));
        List<LogLikelihood> together = new ArrayList<>();
        Took shared = Took.by(() -> together.addAll(model.logLikelihood(requests)));
        List<LogLikelihood> alone = new ArrayList<>();
        Took single = Took.by(() -> requests.forEach(request -> alone.addAll(model.logLikelihood(List.of(request)))));
        for (int i = 0; i < requests.size(); i++) {
            assertThat(together.get(i).nats())
                    .isCloseTo(alone.get(i).nats(), within(1e-4 * alone.get(i).tokens()));
        }
        System.out.printf(
                Locale.ROOT,
                "%n100 million weights, %s: %d continuations of one reflection together %s, one by one %s: %.1f times"
                        + " by the clock, %.1f times in processor time; %s%n",
                name,
                requests.size(),
                shared,
                single,
                single.wall / shared.wall,
                single.processor / shared.processor,
                model.paces(System::nanoTime));
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
