package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.layer.Call;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyPorts;
import io.irote.report.kit.Format;
import io.irote.report.page.RunReports;
import io.irote.runtime.Journal;
import io.irote.runtime.Usage;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.RunConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a run folder that were cut off, edited or written by another version. */
class DamagedRunFolderTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final RunConfig CONFIG = ToyRun.config("openai:toy", new Settings(2, 1, 1, 1, 1, 1, 1e-4, 50, 7));

    @TempDir
    private static Path original;

    @TempDir
    private Path copy;

    @BeforeAll
    static void runOnce() {
        run(new RunFolder(original));
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("config.yaml", "state.json", "result.json", "journal.jsonl", "reflection.yaml")) {
            Files.copy(original.resolve(name), copy.resolve(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state.json", "result.json"})
    void aFileCutOffAnywhereIsAnErrorThatNamesItAndTheWayOut(String name) throws IOException {
        byte[] whole = Files.readAllBytes(original.resolve(name));
        int step = Math.max(1, whole.length / 200);
        for (int length = 0; length < whole.length; length += step) {
            Files.write(copy.resolve(name), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(name))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(RunFolderException.class)
                    .hasMessageContainingAll(name, "is damaged", "delete this file")
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"schema\": 1, \"models\": {",
                "{\"schema\": 2}",
                "{\"schema\": 1, \"models\": {\"m\": {\"speed\": 1}}}",
                "null"
            })
    void whatWasFoundOutAboutModelsIsFoundOutAnewWhereItCannotBeRead(String content) throws IOException {
        Files.writeString(copy.resolve("models.json"), content);
        List<String> notes = new ArrayList<>();

        assertThat(new RunFolder(copy).capabilities(notes::add)).isEmpty();
        assertThat(notes)
                .singleElement()
                .asString()
                .contains(
                        "models.json",
                        "the models are examined anew, and the iterations to come may rest on other figures");
    }

    @Test
    void aConfigurationCutOffAnywhereIsNotTakenForThisRuns() throws IOException {
        byte[] whole = Files.readAllBytes(original.resolve("config.yaml"));
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(copy.resolve("config.yaml"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new RunFolder(copy).checkFor(CONFIG))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(RunFolderException.class)
                    .hasMessageContaining("choose another");
        }
    }

    /** Whatever a value is replaced by, the reader accepts it or says that the file is damaged. */
    @ParameterizedTest
    @ValueSource(strings = {"state.json", "result.json"})
    void noValueInAFileMakesTheReaderFailOtherwise(String name) throws IOException {
        JsonNode tree = Formats.JSON.readTree(original.resolve(name).toFile());
        List<JsonNode> replacements = List.of(
                Formats.JSON.readTree("null"),
                tree.path("schema"),
                Formats.JSON.readTree("\"x\""),
                Formats.JSON.readTree("[]"));
        for (Slot slot : slots(tree, new ArrayList<>())) {
            JsonNode old = slot.get();
            for (JsonNode replacement : replacements) {
                slot.set(replacement);
                Formats.JSON.writeValue(copy.resolve(name).toFile(), tree);
                Throwable failure = catchThrowable(() -> read(name));
                assertThat(failure == null || failure instanceof RunFolderException)
                        .as("%s replaced by %s: %s", slot, replacement, failure)
                        .isTrue();
            }
            slot.set(old);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state.json", "result.json", "config.yaml"})
    void aFileOfAnotherVersionSaysSo(String name) throws IOException {
        String text = Files.readString(original.resolve(name));
        Files.writeString(copy.resolve(name), text.replaceFirst("schema(\"?) ?: ?\\d", "schema$1: 1"));
        assertThatThrownBy(() -> read(name))
                .isInstanceOf(RunFolderException.class)
                .hasMessageContainingAll(name, "is of schema 1, this irote reads schema ");
        assertThat(new RunFolder(copy).status()).isEqualTo(name.equals("state.json") ? "done" : "damaged");
    }

    @Test
    void withoutItsResultARunEndsAnewFromItsLastState() throws IOException {
        Files.delete(copy.resolve("result.json"));
        Files.delete(copy.resolve("reflection.yaml"));
        run(new RunFolder(copy));
        assertThat(copy.resolve("reflection.yaml")).hasSameBinaryContentAs(original.resolve("reflection.yaml"));
    }

    @Test
    void withoutItsStateARunBeginsAnew() throws IOException {
        Files.delete(copy.resolve("result.json"));
        Files.delete(copy.resolve("state.json"));
        run(new RunFolder(copy));
        assertThat(copy.resolve("reflection.yaml")).hasSameBinaryContentAs(original.resolve("reflection.yaml"));
    }

    @Test
    void aJournalLineThatWasCutOffDamagesNoOther() throws IOException {
        Path file = copy.resolve("journal.jsonl");
        List<Usage> before = Journal.usage(file);
        Files.write(file, new byte[] {'{', '"', (byte) 0xff}, StandardOpenOption.APPEND);
        assertThat(Journal.usage(file)).isEqualTo(before);

        try (Journal journal = new Journal(file)) {
            journal.record(List.of(new Call(
                    "model",
                    "more",
                    "toy",
                    "chat",
                    "00",
                    1,
                    3,
                    2,
                    1,
                    OptionalDouble.of(0),
                    false,
                    OptionalLong.of(1))));
        }
        assertThat(Journal.usage(file))
                .containsAll(before)
                .contains(new Usage("model", "more", 1, 0, 3, 2, 1, OptionalDouble.of(0), OptionalLong.of(1)));
    }

    @Test
    void whatAKilledWriterLeftIsNoObstacle() throws IOException {
        Path fresh = Files.createDirectory(copy.resolve("fresh"));
        Files.writeString(fresh.resolve(".config.yaml.new"), "sch", StandardCharsets.UTF_8);
        assertThatCode(() -> run(new RunFolder(fresh))).doesNotThrowAnyException();
    }

    private void read(String name) {
        RunFolder folder = new RunFolder(copy);
        switch (name) {
            case "state.json" -> folder.saved();
            case "result.json" -> folder.result().ifPresent(DamagedRunFolderTest::render);
            default -> folder.config();
        }
    }

    private static void render(RunResult result) {
        for (Format format : Format.values()) {
            RunReports.full(result, format);
            RunReports.summary(result, format);
        }
    }

    private static void run(RunFolder folder) {
        folder.checkFor(CONFIG);
        ToyRun.in(folder, CONFIG).run(ToyPorts.create());
    }

    /** A place in a tree of JSON. */
    private record Slot(JsonNode parent, String name, int index) {
        JsonNode get() {
            return parent instanceof ArrayNode array ? array.get(index) : parent.get(name);
        }

        void set(JsonNode value) {
            if (parent instanceof ArrayNode array) {
                array.set(index, value);
            } else {
                ((ObjectNode) parent).set(name, value);
            }
        }

        @Override
        public String toString() {
            return name + "[" + index + "]";
        }
    }

    /** All places; of a list the first element stands for the others. */
    private static List<Slot> slots(JsonNode tree, List<Slot> found) {
        if (tree instanceof ArrayNode array && !array.isEmpty()) {
            found.add(new Slot(array, "", 0));
            slots(array.get(0), found);
        }
        if (tree instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> found.add(new Slot(object, name, 0)));
            object.forEach(child -> slots(child, found));
        }
        return found;
    }
}
