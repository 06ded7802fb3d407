package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;

import io.irote.cli.Served;
import io.irote.server.Dialect;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import io.irote.server.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on a server that only chats and tells no probabilities: everything is sampled. */
final class SampledRunTest {
    private static final String CHAT = "/v1/chat/completions";

    @TempDir
    private static Path known;

    private static LyingServer server;

    @TempDir
    private Path one;

    @TempDir
    private Path two;

    @BeforeAll
    static void examine() {
        server = LyingServer.start(
                ServerOptions.of(EnumSet.of(Dialect.OPENAI_CHAT)).withTopLogprobs(0));
        Served.examine(known, Served.spec(server.v1()));
    }

    @BeforeEach
    void beHonest() {
        server.beHonest();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aSecondTryIsNotTheSameRequestAndTwoSeedsHaveNoSampleInCommon() throws IOException {
        Set<String> before = server.honest().traffic().answeredTwice();
        for (int i = 0; i < 12; i++) {
            server.tellLater(Lie.FINISH_LENGTH, 7, 1, CHAT);
        }
        Set<String> first = run(one, "--seed", "5");
        assertNothingTwice(before);

        Assertions.assertThat(first).hasSizeGreaterThan(50).doesNotContainAnyElementsOf(run(two, "--seed", "2"));
    }

    @Test
    void jobsThatAskTheSameAtOneMomentShareTheCall() throws IOException {
        Set<String> before = server.honest().traffic().answeredTwice();
        Served.copy(known, one);
        String small = "--iterations 1 --samples 1 --behaviours 1 --jobs 2 --model " + Served.spec(server.v1());
        assertThat(Served.irote(one)
                        .withFile("frugality.yaml", Files.readString(Path.of("examples", "frugality.yaml")))
                        .withFile("batch.yaml", "trait: frugality.yaml", "candidates: [2, 3]")
                        .run(("batch batch.yaml " + small).split(" ")))
                .succeeded();
        assertNothingTwice(before);
    }

    private static void assertNothingTwice(Set<String> before) {
        Set<String> twice = new HashSet<>(server.honest().traffic().answeredTwice());
        twice.removeAll(before);
        Assertions.assertThat(twice).as("bodies that were sent twice").isEmpty();
    }

    /** The chat requests of a run. */
    private static Set<String> run(Path folder, String... more) throws IOException {
        Traffic traffic = server.honest().traffic();
        int before = traffic.requests();
        Served.copy(known, folder);
        assertThat(Served.optimize(folder, Served.spec(server.v1()), more)).succeeded();
        return traffic.calls().stream()
                .skip(before)
                .filter(call -> call.path().equals(CHAT))
                .map(Traffic.Seen::body)
                .collect(Collectors.toSet());
    }
}
