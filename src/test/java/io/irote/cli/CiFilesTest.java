package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The action, the workflows, and what a user copies from {@code examples/ci}: safe, and their commands work. */
final class CiFilesTest {
    private static final Path ACTION = Path.of(".github/actions/irote/action.yml");
    private static final Path REGENERATE = Path.of(".github/workflows/regenerate.yml");
    private static final Path EXAMPLE = Path.of("examples/ci/.github/workflows/reflections.yml");
    private static final Set<String> ACTIONS = Set.of(
            "actions/checkout@v4",
            "actions/setup-java@v4",
            "actions/upload-artifact@v4",
            "./.github/actions/irote",
            "OWNER/irote/.github/actions/irote@main");
    private static final YAMLMapper YAML = new YAMLMapper();
    /** A stand-in for the launcher that keeps what it is called with, a line each. */
    private static final String LAUNCHER = "#!/bin/sh\nprintf '%s\\n' \"$@\" >arguments\nexit ${STUB_CODE:-0}\n";

    @TempDir
    private Path folder;

    @Test
    void noScriptHasTextOfOthersInIt() throws IOException {
        for (Path file : files()) {
            assertThat(YAML.readTree(file.toFile()).findValuesAsText("run"))
                    .as(file.toString())
                    .noneMatch(script -> script.contains("${{"));
        }
    }

    @Test
    void nothingButKnownActionsIsUsedAndNoWorkflowMayMoreThanRead() throws IOException {
        for (Path file : files()) {
            JsonNode tree = YAML.readTree(file.toFile());
            assertThat(tree.findValuesAsText("uses")).as(file.toString()).allMatch(ACTIONS::contains);
            if (tree.has("jobs")) {
                assertThat(tree.path("permissions").toString())
                        .as(file.toString())
                        .isEqualTo("{\"contents\":\"read\"}");
            }
        }
    }

    @Test
    void inputsThatAreGivenAreDeclared() throws IOException {
        Set<String> declared = inputs(action().path("inputs")).keySet();
        assertThat(calls(REGENERATE)).hasSize(2);
        assertThat(calls(EXAMPLE)).hasSize(2);
        Stream.of(REGENERATE, EXAMPLE).flatMap(file -> calls(file).stream()).forEach(with -> assertThat(declared)
                .containsAll(with.keySet()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theCommandsOfWorkflowsWork() throws Exception {
        Irote irote = Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .withFile("irote.yaml", "candidates: 2", "iterations: 1", "samples: 1", "behaviours: 0");
        Files.createDirectories(folder.resolve("examples"));
        irote.withFile("examples/traits.txt", "mft:care").withFile("traits.txt", "mft:care");

        Map<String, String> search = calls(REGENERATE).get(0);
        assertThat(arguments(search)).containsExactly("batch", "examples/traits.txt");
        assertThat(irote.run(arguments(search).toArray(String[]::new))).succeeded();
        act(search, Map.of());
        List<String> afterwards = arguments(calls(REGENERATE).get(1));
        assertThat(afterwards).containsExactly("check", "examples/reflections", "--recorded");
        assertThat(irote.run(afterwards.toArray(String[]::new)))
                .succeeded()
                .printed("1 of 1 reflection passed.", "Simulated respondent");
        assertThat(folder.resolve("examples/reflections/mft-care/reflection.yaml"))
                .hasSameTextualContentAs(folder.resolve("irote-runs/mft-care/reflection.yaml"));

        Map<String, String> check = calls(EXAMPLE).get(0);
        Map<String, String> batch = calls(EXAMPLE).get(1);
        assertThat(irote.run(arguments(batch).toArray(String[]::new)))
                .succeeded()
                .said("is done already");
        assertThat(arguments(check)).containsExactly("check", "reflections", "--recorded", "--junit=check.xml");
        assertThat(irote.run(arguments(check).toArray(String[]::new)))
                .succeeded()
                .printed("1 of 1 reflection passed.");
        assertThat(folder.resolve("check.xml")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void inputsAreArgumentsAndNeverCommands() throws Exception {
        String hostile = "a b; touch hacked $(touch hacked) `touch hacked` \"'\n--junit=x y\n";
        assertThat(arguments(Map.of("files", hostile, "arguments", "--model=$HOME\n\n*")))
                .containsExactly(
                        "check",
                        "a b; touch hacked $(touch hacked) `touch hacked` \"'",
                        "--junit=x y",
                        "--model=$HOME",
                        "*");
        assertThat(act(Map.of("command", "check; touch hacked"), Map.of())).isEqualTo(2);
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theCodeOfTheProgramIsThatOfTheStep() throws Exception {
        assertThat(act(Map.of("command", "batch"), Map.of("STUB_CODE", "10"))).isEqualTo(10);
        assertThat(act(Map.of("jar", "nowhere.jar"), Map.of())).isEqualTo(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void reflectionsThatDifferInTheirTimesOnlyStay() throws Exception {
        write("irote-runs/a/reflection.yaml", "reflection: x\n  finished: 2\n  seconds: 2\n");
        write("reflections/a/reflection.yaml", "reflection: x\n  finished: 1\n  seconds: 1\n");
        write("irote-runs/b/reflection.yaml", "reflection: y\n  finished: 2\n");
        write("reflections/b/reflection.yaml", "reflection: x\n  finished: 1\n");
        write("irote-runs/c/reflection.yaml", "reflection: z\n");
        assertThat(act(Map.of("command", "batch"), Map.of("STUB_CODE", "1"))).isEqualTo(1);
        assertThat(folder.resolve("reflections/a/reflection.yaml")).content().contains("finished: 1");
        assertThat(folder.resolve("reflections/b/reflection.yaml")).content().contains("reflection: y");
        assertThat(folder.resolve("reflections/c/reflection.yaml")).content().contains("reflection: z");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** What the action calls irote with. */
    private List<String> arguments(Map<String, String> with) throws Exception {
        assertThat(act(with, Map.of())).isZero();
        return Files.readAllLines(folder.resolve("arguments"));
    }

    /** Runs the action's script with inputs and returns its exit code. */
    private int act(Map<String, String> with, Map<String, String> more) throws Exception {
        Path launcher = Files.writeString(folder.resolve("irote"), LAUNCHER);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path path = Files.createDirectories(folder.resolve("a/b/c"));
        JsonNode step = action().at("/runs/steps/1");
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-e", "-c", step.path("run").asText());
        builder.environment().put("GITHUB_ACTION_PATH", path.toString());
        step.path("env").fields().forEachRemaining(variable -> {
            String input = variable.getValue().asText().replaceAll("\\$\\{\\{ inputs\\.(.*) }}", "$1");
            String otherwise = text(action().at("/inputs/" + input + "/default"));
            builder.environment().put(variable.getKey(), with.getOrDefault(input, otherwise));
        });
        builder.environment().putAll(more);
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start()
                .waitFor();
    }

    private static String text(JsonNode value) {
        assertThat(value.isTextual()).isTrue();
        return value.asText();
    }

    /** The inputs of each call of the action in a workflow, expressions replaced by what they fall back to. */
    private static List<Map<String, String>> calls(Path workflow) {
        return read(workflow).findValues("steps").stream()
                .flatMap(steps -> StreamSupport.stream(steps.spliterator(), false))
                .filter(step -> step.path("uses").asText().contains("actions/irote"))
                .map(step -> inputs(step.path("with")))
                .toList();
    }

    private static Map<String, String> inputs(JsonNode with) {
        Map<String, String> inputs = new TreeMap<>();
        with.fields()
                .forEachRemaining(input -> inputs.put(
                        input.getKey(), input.getValue().asText().replaceAll("\\$\\{\\{ .* \\|\\| '(.*)' }}", "$1")));
        return inputs;
    }

    private static JsonNode action() {
        return read(ACTION);
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> github = Files.walk(Path.of(".github"));
                Stream<Path> examples = Files.walk(Path.of("examples/ci"))) {
            List<Path> files = Stream.concat(github, examples)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .toList();
            assertThat(files).contains(ACTION, REGENERATE, EXAMPLE);
            return files;
        }
    }
}
