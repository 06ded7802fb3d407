package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.cli.CommandResult;
import io.irote.cli.Served;
import io.irote.server.Dialect;
import io.irote.server.RefusingServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search on a server that refuses one item for good. */
final class OneBadAnswerRunTest {
    private static final String ITEM = "I put money aside every month.";

    @TempDir
    private Path folder;

    @TempDir
    private Path again;

    @Test
    void theItemIsNamedLeftOutAndCountedAndTheSameRunAgainSaysTheSame() throws IOException {
        try (RefusingServer server = RefusingServer.start(ServerOptions.of(Dialect.vllm()), ITEM)) {
            CommandResult result = Served.optimize(folder, Served.spec(server.v1()));
            assertLeftOut(result);

            Assertions.assertThat(Served.optimize(again, Served.spec(server.v1()))
                            .out()
                            .lines()
                            .limit(5))
                    .containsExactlyElementsOf(result.out().lines().limit(5).toList());
        }
    }

    @Test
    void itIsTheSameWhereAllIsAskedInChats() throws IOException {
        ServerOptions sampled = ServerOptions.of(Set.of(Dialect.OPENAI_CHAT)).withTopLogprobs(0);
        try (RefusingServer server = RefusingServer.start(sampled, ITEM)) {
            assertLeftOut(Served.optimize(folder, Served.spec(server.v1())));
        }
    }

    private void assertLeftOut(CommandResult result) throws IOException {
        assertThat(result).succeeded();
        Assertions.assertThat(result.out())
                .contains(" tasks have no usable answer of the search and are left out: fru-a05 (failed: ")
                .contains("against the rules");
        JsonNode completeness = Served.numbers(folder).at("/history/1/figures/completeness");
        Assertions.assertThat(completeness.at("/missing/0/task").asText()).isEqualTo("fru-a05");
        Assertions.assertThat(completeness.at("/missing/0/status").asText()).isEqualTo("FAILED");
        Assertions.assertThat(completeness.at("/missing")).hasSize(1);
    }
}
