package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.cli.core.ExitCode;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole runs whose budget, journal and server agree on how many requests were made, the examination's included. */
final class EveryRequestTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private static Stream<Named<ServerOptions>> servers() {
        return Stream.of(
                named("vLLM", ServerOptions.of(Dialect.vllm())),
                named("a token a request", ServerOptions.of(Dialect.llama())),
                named(
                        "everything sampled",
                        ServerOptions.of(EnumSet.of(Dialect.OPENAI_CHAT)).withTopLogprobs(0)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void noneIsMadeThatTheBudgetDoesNotAllowAndEachIsInTheJournal(ServerOptions options) throws IOException {
        try (ExactServer server = ExactServer.start(options)) {
            String spec = Served.spec(server.v1());
            for (int most : new int[] {90, 90}) {
                assertThat(Served.optimize(folder, spec, "--max-calls", String.valueOf(most)))
                        .exitedWith(ExitCode.BUDGET);
                Assertions.assertThat(server.traffic().requests()).isEqualTo(most);
                Assertions.assertThat(journalled()).isEqualTo(most);
            }
            assertThat(Served.optimize(folder, spec, "--max-calls", "100000")).succeeded();
            Assertions.assertThat(journalled()).isEqualTo(server.traffic().requests());
        }
    }

    private long journalled() throws IOException {
        long sent = 0;
        for (String line : Files.readAllLines(folder.resolve("run/journal.jsonl"))) {
            JsonNode call = JSON.readTree(line);
            sent += call.path("sent").longValue();
        }
        return sent;
    }
}
