package io.irote.cli.runs;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed that a run did not read changes nothing for it. */
final class ReadTextsTest {
    private static final String EMBEDDED =
            "optimize --trait mft:care --candidates 2 --iterations 1 --samples 1 --behaviours 0 --quiet --out ";

    @TempDir
    private static Path made;

    private static ExactServer server;
    private static JsonNode undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        server = ExactServer.start(ServerOptions.all());
        Served.copy(Path.of("prompts"), made.resolve("prompts"));
        assertThat(Served.optimize(made, Served.spec(server.v1()), "--prompts", "prompts"))
                .succeeded();
        undisturbed = Served.numbers(made);
        assertThat(irote(made).run((EMBEDDED + "embedded").split(" "))).succeeded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Irote irote(Path folder) {
        return Irote.in(folder).with("XDG_CACHE_HOME", made.resolve("cache").toString());
    }

    /** A run behind a server that ends before its end, with templates of the user's. */
    private void beginServed() throws IOException {
        Served.copy(Path.of("prompts"), folder.resolve("prompts"));
        assertThat(Served.optimize(folder, Served.spec(server.v1()), "--prompts", "prompts", "--max-calls", "60"))
                .exitedWith(ExitCode.BUDGET);
        Files.deleteIfExists(folder.resolve("run/result.json"));
    }

    private CommandResult resume(String... more) {
        return Served.irote(folder)
                .run(Stream.concat(Stream.of("runs", "resume", "run"), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** A trait of a system of its own, in a folder of the user's. */
    private void addTrait() throws IOException {
        Files.createDirectories(folder.resolve("more"));
        Files.copy(Path.of("examples", "frugality.yaml"), folder.resolve("more/another.yaml"));
        edit("more/another.yaml", "frugality", "thrift");
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(from);
        Files.writeString(path, before.replace(from, to));
    }

    @Test
    void aRunOfAServedModelGoesOnWhenATraitOrATemplateThatItDoesNotReadChanges() throws IOException {
        beginServed();
        addTrait();
        edit("run/texts/prompts/portrait.mustache", "{{keywords}}", "{{keywords}} indeed");

        assertThat(resume("--traits-dir", "more")).succeeded();
        assertThat(Served.numbers(folder)).isEqualTo(undisturbed);
    }

    @Test
    void aTemplateThatItReadsMustBeAsItWas() throws IOException {
        beginServed();
        edit("run/texts/prompts/revise.mustache", "{{count}}", "{{count}} or so");

        assertThat(resume())
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the set of prompts has changed since run began, so that it cannot end as it would have");
    }

    @Test
    void itsTraitMustBeAsItWas() throws IOException {
        beginServed();
        edit("run/texts/trait.yaml", "title: Frugality", "title: Thrift");

        assertThat(resume()).exitedWith(ExitCode.USAGE).saidOneLine("the trait catalogue has changed since run began");
    }

    @Test
    void theEmbeddedEngineCountsWordsInAllTraits() throws IOException {
        Served.copy(made.resolve("embedded"), folder.resolve("run"));
        Files.delete(folder.resolve("run/result.json"));
        addTrait();

        assertThat(resume("--traits-dir", "more"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the trait catalogue has changed since run began");
    }

    @Test
    void itsReflectionStaysComparable() throws IOException {
        Served.copy(made.resolve("embedded"), folder.resolve("before"));
        addTrait();
        assertThat(irote(folder).run("check", "before", "--tolerance", "0", "--traits-dir", "more"))
                .succeeded()
                .saidNothing()
                .printedLine("before/reflection.yaml .* \\+0.00 +passed");

        assertThat(irote(folder).run((EMBEDDED + "after --traits-dir more").split(" ")))
                .succeeded();
        assertThat(irote(folder).run("compare", "before", "after"))
                .succeeded()
                .printed("Changes are to the first run")
                .didNotPrint("not comparable");
    }

    @Test
    void anotherTraitOfItsSystemIsReadByTheEmbeddedEngine() throws IOException {
        Served.copy(made.resolve("embedded"), folder.resolve("before"));
        Files.createDirectories(folder.resolve("more"));
        Files.copy(Path.of("traits", "mft", "fairness.yaml"), folder.resolve("more/fairness.yaml"));
        edit("more/fairness.yaml", "low:\n", "low:\n  # as it was\n");
        assertThat(irote(folder).run("check", "before", "--traits-dir", "more"))
                .succeeded()
                .saidNothing();

        edit("more/fairness.yaml", "Just and even-handed", "Truly just and even-handed");
        assertThat(irote(folder).run("check", "before", "--traits-dir", "more"))
                .succeeded()
                .said("the trait catalogue changed since the search: its scores are not comparable");
    }
}
