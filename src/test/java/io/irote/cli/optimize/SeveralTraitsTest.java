package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.SmallRuns;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code optimize --trait a,b,c} on a served model: what it gives is what each trait alone gives. */
final class SeveralTraitsTest {
    private static final List<String> TRAITS = List.of("mft:care:low", "big5:openness/ideas", "big5:openness");
    private static final List<String> FOLDERS = List.of("mft-care-low", "big5-openness-intellect", "big5-openness");

    @TempDir
    private Path folder;

    private ExactServer server;

    @BeforeEach
    void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void resultsAreInOrderAndThoseOfSingleRuns() throws IOException {
        CommandResult together = optimize("together", "--trait", String.join(",", TRAITS), "--out", "all");
        assertThat(together).succeeded();
        StringBuilder singly = new StringBuilder();
        for (int i = 0; i < TRAITS.size(); i++) {
            CommandResult alone = optimize("alone", "--trait", TRAITS.get(i), "--out", "alone-" + i);
            singly.append(alone.out());
            assertThat(SmallRuns.reflection(folder.resolve("all").resolve(FOLDERS.get(i))))
                    .isEqualTo(SmallRuns.reflection(folder.resolve("alone-" + i)));
        }
        assertThat(headings(together.out())).hasSize(3).isEqualTo(headings(singly.toString()));
        try (Stream<Path> folders = Files.list(folder.resolve("all"))) {
            assertThat(folders.map(run -> run.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FOLDERS);
        }
    }

    @Test
    void theyShareOneCacheAndOneBudget() {
        String traits = String.join(",", TRAITS);
        optimize("cache", "--trait", TRAITS.get(0), "--out", "warm");
        int before = server.traffic().requests();
        CommandResult spent = optimize("cache", "--trait", traits, "--out", "all", "--max-calls", "20");
        assertThat(spent).exitedWith(ExitCode.BUDGET).printed("mft:care:low").said("the budget is spent");
        assertThat(server.traffic().requests() - before).isEqualTo(20);

        assertThat(optimize("cache", "--trait", traits, "--out", "all")).succeeded();
        int all = server.traffic().requests();
        assertThat(optimize("cache", "--trait", traits, "--out", "again")).succeeded();
        assertThat(server.traffic().requests()).isEqualTo(all);
    }

    @Test
    void aTraitThatIsNamedTwiceIsSearchedOnce() {
        CommandResult result =
                optimize("cache", "--trait", "big5:openness/ideas,big5:openness/intellect", "--out", "all");
        assertThat(result).succeeded();
        assertThat(headings(result.out())).hasSize(1);
        assertThat(folder.resolve("all/config.yaml")).exists();
    }

    private CommandResult optimize(String cache, String... more) {
        String[] model = {"--model", "openai:exact@" + server.v1()};
        return Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.resolve(cache).toString())
                .run(SmallRuns.command(
                        Stream.of(model, more).flatMap(Stream::of).toArray(String[]::new)));
    }

    /** The first line of each result names the trait. */
    private static List<String> headings(String out) {
        return out.lines().filter(line -> line.matches("\\S.* \\(\\S+:\\S+\\)")).toList();
    }
}
