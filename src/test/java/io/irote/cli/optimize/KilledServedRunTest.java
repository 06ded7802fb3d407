package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.Irote;
import io.irote.cli.IroteProcesses;
import io.irote.cli.SmallRuns;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import io.irote.server.Traffic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real processes that ask a server and are killed: not after a time, which would depend on the machine, but once the
 * server has seen some number of different requests.
 */
@DisabledOnOs(OS.WINDOWS)
final class KilledServedRunTest {
    /** Of each run; more with {@code -Dirote.kills=50}. */
    private static final int KILLS = Integer.getInteger("irote.kills", 10);

    /** Long enough that a killed process leaves requests in flight. */
    private static final Duration LATENCY = Duration.ofMillis(10);

    @TempDir
    private Path folder;

    private ExactServer server;
    private IroteProcesses irote;

    @BeforeEach
    void start() throws Exception {
        server = ExactServer.start(ServerOptions.all().withLatency(LATENCY));
        irote = new IroteProcesses(folder, folder.resolve("cache"));
        assertThat(irote.start("models", "doctor", model()).waitFor()).isZero();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"big5:openness,1", "mft:care:low,2"})
    void aRunKilledAgainAndAgainAsksForNothingThatItHad(String trait, long seed) throws Exception {
        Set<String> known = new HashSet<>(work(0));
        String undisturbed = undisturbed(trait);
        Set<String> needed = new HashSet<>(work(0));
        needed.removeAll(known);
        int begin = work(0).size();

        List<List<String>> asked = new ArrayList<>();
        for (int moment : moments(needed.size(), new SplittableRandom(seed))) {
            asked.add(askedUntilKilled(trait, begin, moment));
        }
        int last = work(0).size();
        assertThat(irote.start(command(trait, "run")).waitFor()).isZero();
        asked.add(work(last));

        assertThat(SmallRuns.reflection(folder.resolve("run"))).isEqualTo(undisturbed);
        for (int kill = 0; kill < KILLS; kill++) {
            Set<String> later = new HashSet<>();
            asked.subList(kill + 1, asked.size()).forEach(later::addAll);
            assertThat(asked.get(kill))
                    .doesNotHaveDuplicates()
                    .filteredOn(later::contains)
                    .as("a killed process loses what is in flight, a call a slot")
                    .hasSizeLessThanOrEqualTo(SmallRuns.CONCURRENCY);
        }
    }

    /** Numbers of different requests at which a run that needs so many is killed; its last ones are left to it. */
    private static List<Integer> moments(int requests, SplittableRandom random) {
        return random.ints(KILLS, 1, requests - SmallRuns.CONCURRENCY)
                .sorted()
                .boxed()
                .toList();
    }

    /** What a process had asked when it was killed. */
    private List<String> askedUntilKilled(String trait, int begin, int different) throws Exception {
        int before = work(0).size();
        Set<String> seen = new HashSet<>(work(begin));
        int counted = server.traffic().requests();
        boolean begun = false;
        Process process = irote.start(command(trait, "run"));
        while (process.isAlive() && !(begun && seen.size() >= different)) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
            List<Traffic.Seen> more = server.traffic().callsAfter(counted);
            counted += more.size();
            begun |= !work(more).isEmpty();
            seen.addAll(work(more));
        }
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly().waitFor();
        return work(before);
    }

    @Test
    void processesShareACacheAlsoWhenOneIsKilled() throws Exception {
        String openness = undisturbed("big5:openness");
        String care = undisturbed("mft:care");
        int before = work(0).size();
        Process one = irote.start(command("big5:openness", "one"));
        Process two = irote.start(command("big5:openness", "two"));
        Process other = irote.start(command("mft:care", "other"));
        while (one.isAlive() && work(before).size() < 20) {
            one.waitFor(1, TimeUnit.MILLISECONDS);
        }
        one.destroyForcibly().waitFor();
        assertThat(two.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        int all = work(0).size();
        assertThat(irote.start(command("big5:openness", "one")).waitFor()).isZero();

        assertThat(work(all)).isEmpty();
        assertThat(SmallRuns.reflection(folder.resolve("one"))).isEqualTo(openness);
        assertThat(SmallRuns.reflection(folder.resolve("two"))).isEqualTo(openness);
        assertThat(SmallRuns.reflection(folder.resolve("other"))).isEqualTo(care);
    }

    /**
     * The requests that a model works on, from that number on; what a text's tokens are each process finds out anew.
     */
    private List<String> work(int from) {
        List<String> all = work(server.traffic().calls());
        return all.subList(from, all.size());
    }

    private static List<String> work(List<Traffic.Seen> calls) {
        return calls.stream()
                .filter(seen -> !seen.path().endsWith("tokenize"))
                .map(seen -> seen.path() + " " + seen.body())
                .toList();
    }

    /** The reflection of a run in this process with a cache of its own. */
    private String undisturbed(String trait) throws IOException {
        String run = "undisturbed-" + trait.replace(':', '-');
        Path cache = folder.resolve("cache of " + run);
        assertThat(Irote.in(folder).with("XDG_CACHE_HOME", cache.toString()).run(command(trait, run)))
                .succeeded();
        return SmallRuns.reflection(folder.resolve(run));
    }

    private String model() {
        return "openai:exact@" + server.v1();
    }

    private String[] command(String trait, String run) {
        return SmallRuns.command("--trait", trait, "--model", model(), "--out", run);
    }
}
