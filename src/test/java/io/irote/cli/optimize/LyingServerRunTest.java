package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.cli.CommandResult;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import io.irote.server.Dialect;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs on a server that lies: each recovers, goes by a worse way and says so, or stops with exit code 3 and goes
 * on when the server is honest again. No lie becomes a number.
 */
final class LyingServerRunTest {
    private static final String CHAT = "/v1/chat/completions";
    private static final String COMPLETIONS = "/v1/completions";
    private static final String TOKENIZE = "/tokenize";
    /** Requests by path that are answered honestly before a lie in the middle: iteration 0 is done then. */
    private static final Map<String, Integer> MIDDLE = Map.of(CHAT, 5, COMPLETIONS, 12, TOKENIZE, 24);

    /** Chat requests of a search, before those of the comparison. */
    private static final int SEARCHED = 18;

    /** Lies that a retry sees through, and the one that is none. */
    private static final Set<Lie> PASSING = EnumSet.of(
            Lie.TOO_MANY_REQUESTS,
            Lie.TOO_MANY_REQUESTS_RETRY_AFTER,
            Lie.SERVER_ERROR,
            Lie.UNAVAILABLE,
            Lie.SILENCE,
            Lie.RESET,
            Lie.RESET_IN_BODY,
            Lie.SLOW_DRIP,
            Lie.HALF_JSON,
            Lie.OTHER_ORDER);

    /** Each costs a second a time. */
    private static final Set<Lie> TOO_SLOW = EnumSet.of(Lie.SILENCE, Lie.SLOW_DRIP);

    private static final Set<Lie> ABOUT_ANYTHING = EnumSet.range(Lie.TOO_MANY_REQUESTS, Lie.HTML);
    private static final Set<Lie> ABOUT_TEXTS =
            EnumSet.of(Lie.INVALID_UTF8, Lie.EMPTY_CHOICES, Lie.FINISH_LENGTH, Lie.FEWER_ANSWERS, Lie.OTHER_ORDER);
    private static final Set<Lie> ABOUT_NUMBERS =
            EnumSet.complementOf(EnumSet.copyOf(Stream.of(ABOUT_ANYTHING, Set.of(Lie.FINISH_LENGTH))
                    .flatMap(Set::stream)
                    .toList()));

    @TempDir
    private static Path calm;

    @TempDir
    private static Path known;

    private static LyingServer server;
    private static String methods;
    private static JsonNode truth;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runHonestly() throws IOException {
        server = LyingServer.start(ServerOptions.of(Dialect.vllm()));
        Served.examine(known, spec());
        CommandResult honest = Served.optimize(calm, spec());
        assertThat(honest).succeeded();
        methods = firstLine(honest);
        truth = Served.numbers(calm);
        System.out.println("| lie | where | when | what happened |\n|---|---|---|---|");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void beHonest() {
        server.beHonest();
    }

    private static String spec() {
        return Served.spec(server.v1());
    }

    private static String firstLine(CommandResult result) {
        return result.lines().stream().findFirst().orElse("");
    }

    private static String lastLine(CommandResult result) {
        return result.err().lines().reduce("", (earlier, line) -> line);
    }

    private static Set<String> paths(Lie lie) {
        if (TOO_SLOW.contains(lie)) {
            return Set.of(COMPLETIONS);
        }
        Set<String> paths = new TreeSet<>();
        if (ABOUT_ANYTHING.contains(lie)) {
            paths.addAll(Set.of(CHAT, COMPLETIONS, TOKENIZE));
        }
        if (ABOUT_TEXTS.contains(lie)) {
            paths.add(CHAT);
        }
        if (ABOUT_NUMBERS.contains(lie)) {
            paths.add(COMPLETIONS);
        }
        return paths;
    }

    /** The run, with what it came to as a line of the table. */
    private CommandResult run(Lie lie, String where, String when) throws IOException {
        CommandResult result = Served.optimize(folder, spec());
        String line = result.exitCode() == 0 ? firstLine(result) : lastLine(result);
        System.out.printf("| %s | %s | %s | exit %d, %s |%n", lie, where, when, result.exitCode(), line);
        Assertions.assertThat(result.err()).as("no stack trace").doesNotContain("\tat ");
        Assertions.assertThat(result.err().lines()).allMatch(text -> text.startsWith("irote: "));
        Assertions.assertThat(result.exitCode()).isIn(ExitCode.OK.code(), ExitCode.MODEL.code());
        return result;
    }

    private void assertTrue() throws IOException {
        Assertions.assertThat(Served.numbers(folder)).isEqualTo(truth);
    }

    /**
     * Answers that were cut off, or end at a broken byte, are kept like all others: only the user knows that they would
     * now be whole.
     */
    private void assertGoesOn(Lie lie) throws IOException {
        server.beHonest();
        if (lie == Lie.FINISH_LENGTH || lie == Lie.INVALID_UTF8) {
            assertThat(Served.irote(folder).run("cache", "clear")).succeeded();
        }
        int before = server.honest().traffic().requests();
        assertThat(Served.optimize(folder, spec())).succeeded();
        assertTrue();
        Assertions.assertThat(server.honest().traffic().requests() - before)
                .as("what was answered is not asked again")
                .isLessThan(server.honest().traffic().requests() / 2);
    }

    /** The other lies end the run when they are told once, as they do when told forever. */
    private static Stream<Lie> liesThatMayPass() {
        return Stream.concat(PASSING.stream(), Stream.of(Lie.EMPTY_CHOICES, Lie.FEWER_ANSWERS));
    }

    @ParameterizedTest
    @MethodSource("liesThatMayPass")
    void toldTwiceInTheMiddle(Lie lie) throws IOException {
        Served.copy(known, folder);
        paths(lie).forEach(path -> server.tellLater(lie, MIDDLE.get(path), 2, path));
        CommandResult result = run(lie, String.join(", ", paths(lie)), "twice in the middle");
        if (PASSING.contains(lie)) {
            assertThat(result).succeeded();
        }
        if (result.exitCode() == 0) {
            assertTrue();
        } else {
            assertThat(result).printedNothing();
            assertGoesOn(lie);
        }
    }

    /** From the held-out answers on: what the search found stays, and what was shortened is said. */
    @Test
    void answersThatAreCutAreRatedAsFarAsTheyAreWhole() throws IOException {
        Served.copy(known, folder);
        server.tellLater(Lie.FINISH_LENGTH, SEARCHED, Integer.MAX_VALUE, CHAT);
        assertThat(run(Lie.FINISH_LENGTH, CHAT, "after the search"))
                .succeeded()
                .printed("4 of 4 answers to open tasks with reflection, held out, were cut at the token limit"
                        + " and rated up to their last whole sentence.");
        Assertions.assertThat(Served.numbers(folder).get("history")).isEqualTo(truth.get("history"));
        Assertions.assertThat(Served.numbers(folder).get("reflection")).isEqualTo(truth.get("reflection"));
    }

    /** About anything: to one path each, in turn; one lie to all of them, one after the other in the same run. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SLOW_DRIP")
    void toldForeverFromTheMiddleOn(Lie lie) throws IOException {
        Served.copy(known, folder);
        for (String path : pathsInTurn(lie)) {
            server.beHonest();
            boolean begun = Files.exists(folder.resolve("run"));
            server.tellLater(lie, begun ? 0 : MIDDLE.get(path), Integer.MAX_VALUE, path);
            CommandResult result = run(lie, path, "forever from the middle on");
            if (result.exitCode() == 0) {
                assertTrue();
                return;
            }
            assertThat(result).printedNothing();
            Assertions.assertThat(folder.resolve("run/state.json")).exists();
        }
        assertGoesOn(lie);
    }

    private static List<String> pathsInTurn(Lie lie) {
        List<String> paths = List.copyOf(paths(lie));
        boolean all = lie == Lie.UNAVAILABLE || !ABOUT_ANYTHING.contains(lie);
        return all ? paths : List.of(paths.get(lie.ordinal() % paths.size()));
    }

    private static Stream<Arguments> liesToTheProbe() {
        return Stream.of(Lie.values()).flatMap(lie -> pathsOfTheProbe(lie).map(path -> Arguments.of(lie, path)));
    }

    /** Failures that a retry would see through are all alike to a way of asking: one of them stands for all. */
    private static Stream<String> pathsOfTheProbe(Lie lie) {
        if (PASSING.contains(lie) && lie != Lie.UNAVAILABLE && lie != Lie.OTHER_ORDER) {
            return Stream.of(CHAT);
        }
        return paths(lie).stream().filter(path -> !path.equals(TOKENIZE) || lie == Lie.UNKNOWN_MODEL);
    }

    /** What the probe finds wrong is not used; what is used instead is named. */
    @ParameterizedTest
    @MethodSource("liesToTheProbe")
    void toldForeverFromTheProbeOn(Lie lie, String path) throws IOException {
        server.tellAlways(lie, path);
        CommandResult result = run(lie, path, "from the probe on");
        if (result.exitCode() != 0) {
            assertThat(result).printedNothing();
        } else if (firstLine(result).equals(methods)) {
            assertTrue();
        } else {
            Assertions.assertThat(Files.readString(folder.resolve("run/models.json")))
                    .contains("\"reasons\"");
        }
    }

    /** A server that is busy for a moment is not used by a worse way for the whole run. */
    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "RESET", "HALF_JSON"})
    void toldOnceToTheProbe(Lie lie) throws IOException {
        Set.of(CHAT, COMPLETIONS).forEach(path -> server.tell(lie, 1, path));
        assertThat(run(lie, "chat, completions", "once in the probe")).succeeded();
        assertTrue();
    }
}
