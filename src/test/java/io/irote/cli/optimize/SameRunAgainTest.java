package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.Irote;
import io.irote.cli.SmallRuns;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run whose answers are all known asks nothing, not even what the server can do. */
final class SameRunAgainTest {
    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeEach
    void keepAnswers() {
        irote = Irote.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    static Stream<Set<Dialect>> protocols() {
        return Stream.of(Dialect.vllm(), Dialect.sglang(), Dialect.echo(), EnumSet.of(Dialect.OPENAI_CHAT));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theSameCommandInAnotherFolderAsksNothing(Set<Dialect> spoken) throws IOException {
        String model;
        try (ExactServer server = ExactServer.start(ServerOptions.of(spoken))) {
            model = "openai:exact@" + server.v1();
            optimize(model, "first", "1");
            int requests = server.traffic().requests();
            optimize(model, "second", "1");
            assertThat(server.traffic().requests()).isEqualTo(requests);
            optimize(model, "other", "2");
            assertThat(server.traffic().requests()).isGreaterThan(requests);
        }
        optimize(model, "server-is-down", "1");

        assertThat(reflection("second")).isEqualTo(reflection("first"));
        assertThat(reflection("server-is-down")).isEqualTo(reflection("first"));
        assertThat(reflection("other")).isNotEqualTo(reflection("first"));
    }

    private void optimize(String model, String out, String seed) {
        assertThat(irote.run(SmallRuns.command("--trait", "mft:care", "--model", model, "--out", out, "--seed", seed)))
                .succeeded();
    }

    private String reflection(String run) throws IOException {
        return SmallRuns.reflection(folder.resolve(run));
    }
}
