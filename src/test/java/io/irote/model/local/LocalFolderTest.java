package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.local.graph.LocalSpeed;
import io.irote.model.local.graph.SideBySide;
import io.irote.model.spec.ModelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of models as they should be, and as they should not. */
class LocalFolderTest {
    @TempDir
    private Path folder;

    private TinyModel tiny;

    @BeforeEach
    void write() {
        tiny = TinyModel.chat(folder);
    }

    private void fails(String... words) {
        assertThatThrownBy(tiny::open)
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll(words)
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
    }

    @Test
    void theFactsOfAModelAreTold() {
        try (LocalModel model = tiny.open()) {
            LocalFacts facts = model.facts();
            assertThat(facts.format()).isEqualTo("ChatML");
            assertThat(facts.variant()).isEqualTo("plain");
            assertThat(facts.context()).isEqualTo(16_384);
            assertThat(facts.vocabulary()).isEqualTo(tiny.tokenizer().size());
            assertThat(facts.sideBySide()).isEqualTo(new SideBySide(true, true));
            assertThat(facts.rounding()).isLessThan(1e-4);
            assertThat(model.pace(() -> 0)).isEqualTo(new LocalSpeed(1, 0, 0));
        }
    }

    @Test
    void theFingerprintFollowsTheFiles() throws IOException {
        String before = fingerprint();
        assertThat(fingerprint()).isEqualTo(before);
        Files.setLastModifiedTime(folder.resolve("model.onnx"), FileTime.fromMillis(1_000_000));
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private String fingerprint() {
        return Fingerprint.of(ModelFolder.of(tiny.spec()).files());
    }

    @Test
    void aVariantIsFoundBesideOrInAFolderOfItsOwn() throws IOException {
        Files.createDirectory(folder.resolve("onnx"));
        Files.move(folder.resolve("model.onnx"), folder.resolve("onnx/model_q4.onnx"));
        assertThat(ModelFolder.of(tiny.spec()).variant()).isEqualTo("q4");

        Files.copy(folder.resolve("onnx/model_q4.onnx"), folder.resolve("onnx/model_fp16.onnx"));
        fails("has fp16, q4; choose one, e.g. onnx:", "#fp16");
        ModelSpec.Local chosen = new ModelSpec.Local(folder, Optional.of("q4"));
        try (LocalModel model = LocalModel.open(chosen, () -> 0)) {
            assertThat(model.facts().variant()).isEqualTo("q4");
        }
        assertThatThrownBy(() -> LocalModel.open(new ModelSpec.Local(folder, Optional.of("q8")), () -> 0))
                .hasMessageContaining("no variant 'q8'")
                .hasMessageContaining("fp16, q4");
    }

    @Test
    void missingFilesAreNamed() {
        for (String name : List.of("config.json", "tokenizer.json", "model.onnx")) {
            TinyModel.chat(folder).delete(name);
            fails(name);
        }
        assertThatThrownBy(
                        () -> LocalModel.open(new ModelSpec.Local(folder.resolve("none"), Optional.empty()), () -> 0))
                .hasMessageContaining("is no folder");
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        for (String name : List.of("config.json", "tokenizer.json", "tokenizer_config.json", "model.onnx")) {
            TinyModel.chat(folder);
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
            fails(name);
        }
        TinyModel.chat(folder);
        Files.writeString(folder.resolve("config.json"), "[1]");
        fails("config.json", "no JSON object");
        tiny.write("config.json", Map.of("hidden_size", 8));
        fails("'num_attention_heads'");
        TinyModel.chat(folder);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"BPE\"}}");
        fails("tokenizer.json", "no vocabulary");
    }

    @Test
    void weightsInAFileOfTheirOwnAreMissedAndCounted() throws IOException {
        tiny = TinyModel.of(folder, Export.HALF, 0, 512, Optional.empty());
        Path data = folder.resolve("model.onnx_data");
        try (LocalModel model = tiny.open()) {
            assertThat(model.facts().memory().files())
                    .isEqualTo(Files.size(folder.resolve("model.onnx")) + Files.size(data));
        }
        byte[] whole = Files.readAllBytes(data);
        Files.write(data, Arrays.copyOf(whole, whole.length / 2));
        fails("model.onnx cannot be loaded");
        Files.delete(data);
        fails("model.onnx cannot be loaded", ".onnx_data");
    }

    @Test
    void aTokenizerOfAnotherModelIsRefused() {
        Map<String, Object> json = tiny.tokenizer().json();
        json.put("added_tokens", List.of(TinyTokenizer.added("<x>", 99_999)));
        tiny.write("tokenizer.json", json);
        fails("knows 100000 tokens", "only " + tiny.tokenizer().size());
    }

    @Test
    void aTokenizerThatItsLibraryRefusesIsNamed() {
        Map<String, Object> json = tiny.tokenizer().json();
        json.put("pre_tokenizer", Map.of("type", "Unheard"));
        tiny.write("tokenizer.json", json);
        fails("tokenizer.json cannot be used");
    }

    @Test
    void aGraphThatIsNoLanguageModelIsRefused() {
        try (OnnxFile other = new OnnxFile(folder.resolve("model.onnx"), false)) {
            other.input("pixel_values", OnnxFile.FLOAT, "batch", 3);
            other.named("logits", "Identity", Map.of(), "pixel_values");
            other.output("logits", OnnxFile.FLOAT, "batch", 3);
        }
        fails("pixel_values", "text-generation-with-past");
    }

    @Test
    void aCacheThatDoesNotGoOnIsNoticed() {
        tiny = TinyModel.of(folder, Export.FORGETFUL, 0, 512, Optional.empty());
        fails("the model's cache does not work");
    }
}
