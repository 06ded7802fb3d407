package io.irote.cli.check;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers that a model behind a server gave, kept with a reflection: {@code check --recorded} asks nobody. */
final class CheckRecordedTest {
    private static final String ANSWERS = "run/answers.jsonl";
    private static final String REFLECTION = "run/reflection.yaml";
    private static final String TRAIT = "frugality.yaml";

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeAll
    static void search() throws IOException {
        Served.copy(Path.of("prompts"), made.resolve("prompts"));
        try (ExactServer server = ExactServer.start(ServerOptions.all())) {
            assertThat(Served.optimize(made, Served.spec(server.v1()), "--prompts", "prompts", "--quiet"))
                    .succeeded();
        }
    }

    @BeforeEach
    void commit() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        for (String file : List.of(ANSWERS, REFLECTION, TRAIT)) {
            Files.copy(made.resolve(file), folder.resolve(file));
        }
        Served.copy(made.resolve("prompts"), folder.resolve("prompts"));
        irote = Irote.in(folder);
    }

    @Test
    void everyScoreFollowsFromTheAnswersToTheLastDigit() throws IOException {
        JsonNode scores =
                new YAMLMapper().readTree(folder.resolve(REFLECTION).toFile()).path("scores");
        for (String prompt : List.of("no prompt", "role prompt", "reflection")) {
            List<JsonNode> answers = answers(prompt, "standard");
            assertThat(scores.path("held-out").path(prompt).asDouble())
                    .isCloseTo(
                            mean(answers.stream()
                                    .filter(CheckRecordedTest::isItem)
                                    .mapToDouble(CheckRecordedTest::keyed)),
                            within(1e-12));
            assertThat(scores.path("held-out-open").path(prompt).asDouble())
                    .isCloseTo(
                            mean(answers.stream().filter(a -> !isItem(a)).mapToDouble(CheckRecordedTest::judged)),
                            within(1e-12));
        }
        assertThat(scores.path("trait-score").asDouble())
                .isCloseTo(
                        mean(answers("reflection", "search").stream()
                                .mapToDouble(a -> isItem(a) ? keyed(a) : judged(a))),
                        within(1e-12));
    }

    @Test
    void nobodyIsAskedAndAllPasses() {
        assertThat(check())
                .succeeded()
                .printed("1 of 1 reflection passed.")
                .printedLine("run/reflection.yaml .* Frugality, form B .* \\+0.00 +passed")
                .printedLine("run/reflection.yaml .* ahead of no prompt +- +- .*")
                .printedLine("run/reflection.yaml .* ahead of role prompt +- +- .*")
                .saidOneLine("scored anew from the recorded answers of openai:exact@", "no model was asked");
        assertThat(check("--min-score", "9.9")).exitedWith(ExitCode.GATE).said("below 9.90");
    }

    /** What is not used changes nothing: neither another trait nor a template that scores nothing. */
    @Test
    void moreTraitsAndOtherTemplatesChangeNothing() throws IOException {
        Files.createDirectories(folder.resolve("more"));
        Files.copy(Path.of("traits/mft/care.yaml"), folder.resolve("more/care.yaml"));
        edit("more/care.yaml", "title: .*", "title: Caring");
        edit("prompts/revise.mustache", "(?s)^", "Well. ");
        assertThat(check("--traits-dir", "more")).succeeded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                REFLECTION
                        + " | (?m)^  1\\. I  | '  1. Today I ' | the text of the reflection changed since the answers were given",
                TRAIT
                        + " | I follow a budget | I keep a budget | the wording of fru-b04 (from 'I follow a budget.' to 'I keep a budget.') changed",
                TRAIT + " | (fru-b03.*)plus | $1minus | the key of fru-b03 changed",
                TRAIT + " | sparingly | thriftily | the rubric of the judge changed",
                TRAIT + " | guests come on Saturday | guests come on Sunday | the wording of fru-dilemma-1 (from",
                TRAIT + " | title: Frugality | title: Thrift | the role prompt changed",
                "prompts/item.mustache | ^Here | There | the template item changed",
                "prompts/judge.mustache | ^Rate | Judge | the template judge changed",
                "prompts/open.mustache | 100 | 99 | the template open changed",
                "prompts/reflection.mustache | ^This | That | the template reflection changed",
                "prompts/role.mustache | a person | someone | the role prompt changed",
                REFLECTION
                        + " | (?m)^    no prompt: .* | '    no prompt: 5.5' | the file says 5.500000 under 'held-out, no prompt', but its answers give",
                REFLECTION + " | (?m)^    reflection: .* | '    reflection: 9.5' | the recorded answers give",
                REFLECTION
                        + " | (?m)^  trait-score: .* | '  trait-score: 9.5' | the file says 9.500000 under 'trait-score'",
                REFLECTION + " | (?m)^  answers: .* | '  answers: \"0\"' | answers.jsonl holds other answers than",
                REFLECTION + " | (?m)^  judge: .* | '  judge: openai:other' | answers.jsonl:17: no prompt",
                ANSWERS
                        + " | \"status\":\"answered\",\"reason\":\"\",\"score\":\\d | '\"status\":\"answered\",\"reason\":\"\",\"score\":1' | answers.jsonl:5: no prompt, fru-b01: the score is 1",
                ANSWERS
                        + " | \"probabilities\":\\[[0-9.E-]+ | '\"probabilities\":[0.0' | answers.jsonl:5: no prompt, fru-b01: the score is",
                ANSWERS
                        + " | \"evaluation\":\\{\"probability\":0.[0-9] | '\"evaluation\":{\"probability\":0.0' | the probability of a judgement is 0.0",
                ANSWERS
                        + " | (?m)^.*\"reflection\",\"condition\":\"standard\".*\"fru-b02\".*\\n | '' | answers.jsonl has no answer with the reflection to fru-b02",
                ANSWERS
                        + " | (?m)^(.*\"role prompt\".*\"fru-b02\".*\\n) | $1$1 | answers.jsonl has several answers with the role prompt to fru-b02",
                ANSWERS
                        + " | \"texts\":\\[\\{\"text\":\"[A-Za-z]+ | '\"texts\":[{\"text\":\"Indeed' | answers.jsonl holds other answers than",
            })
    void whateverChangedIsNamedAndFails(String file, String from, String to, String message) throws IOException {
        edit(file, from, to);
        assertThat(check()).exitedWith(ExitCode.GATE).said(message).printed("0 of 1 reflection passed, 1 failed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(?s).{40}$ | '' | answers.jsonl:60 is cut off or no line of answers",
                "(?s)^.*?\\n | '' | answers.jsonl:1 is a system prompt in the wrong place",
                "You are a person | You were a person | answers.jsonl:3 is not the system prompt that it was",
                "\"schema\":1 | '\"schema\":9' | is of schema 9, this irote reads schema 1",
                "\"missing\":0 | '\"missing\":\"many\"' | answers.jsonl:5 is cut off or no line of answers",
                "\"score\":[0-9.E-]+ | '\"score\":null' | answers.jsonl:5 holds what cannot be: a task has a score",
                "(?s)^.*$ | '' | answers.jsonl:1 is empty",
            })
    void answersThatCannotBeReadAreNamedByTheirLine(String from, String to, String message) throws IOException {
        edit(ANSWERS, from, to);
        assertThat(check()).exitedWith(ExitCode.USAGE).saidOneLine(message).printed("1 not scored");
    }

    @Test
    void withoutAnswersNothingCanBeComputed() throws IOException {
        Files.delete(folder.resolve(ANSWERS));
        assertThat(check()).exitedWith(ExitCode.USAGE).saidOneLine("there is no answers.jsonl with the answers");
    }

    @Test
    void aLoneFileHasItsAnswersUnderItsName() throws IOException {
        Files.move(folder.resolve(REFLECTION), folder.resolve("fru.yaml"));
        Files.move(folder.resolve(ANSWERS), folder.resolve("fru.answers.jsonl"));
        assertThat(irote.run("check", "fru.yaml", "--recorded", "--prompts", "prompts"))
                .succeeded();
    }

    private CommandResult check(String... more) {
        return irote.run(Stream.concat(Stream.of("check", "run", "--recorded", "--prompts", "prompts"), Stream.of(more))
                .toArray(String[]::new));
    }

    private void edit(String file, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = before.replaceFirst(from, to);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    private List<JsonNode> answers(String prompt, String condition) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(ANSWERS))) {
            JsonNode answer = new ObjectMapper().readTree(line);
            if (answer.path("prompt").asText().equals(prompt)
                    && answer.path("condition").asText().equals(condition)) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static boolean isItem(JsonNode answer) {
        return !answer.path("key").isNull();
    }

    /** 10 u of an item, from nothing but its line. */
    private static double keyed(JsonNode answer) {
        double[] p = numbers(answer.at("/options/probabilities"));
        double u = expected(p);
        return 10 * (answer.at("/key/keyed").asText().equals("PLUS") ? u : 1 - u);
    }

    /** 10 u of an open task, from the ratings of its samples. */
    private static double judged(JsonNode answer) {
        return mean(StreamSupport.stream(answer.path("texts").spliterator(), false)
                .mapToDouble(text -> 10
                        * Math.min(
                                0.999,
                                Math.max(0.001, expected(numbers(text.at("/evaluation/rating/probabilities")))))));
    }

    private static double expected(double... p) {
        double sum = DoubleStream.of(p).sum();
        return IntStream.range(0, p.length).mapToDouble(j -> j * p[j] / sum).sum() / (p.length - 1);
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double mean(DoubleStream values) {
        return values.average().orElseThrow();
    }
}
