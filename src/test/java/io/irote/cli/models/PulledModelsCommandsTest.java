package io.irote.cli.models;

import static io.irote.cli.CommandResultAssert.assertThat;
import static io.irote.hub.StubHub.COMMIT;
import static io.irote.hub.StubHub.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.hub.Mischief;
import io.irote.hub.StubHub;
import io.irote.model.local.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code irote models list} and {@code remove}. */
final class PulledModelsCommandsTest {
    @TempDir
    private Path folder;

    private final StubHub hub = new StubHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    private CommandResult irote(String... args) {
        return Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.toString())
                .with("HF_ENDPOINT", hub.url())
                .run(args);
    }

    private Path repository() {
        return folder.resolve("irote/models/tiny--model-ONNX");
    }

    @Test
    void nothingWasPulled() {
        assertThat(irote("models", "list"))
                .succeeded()
                .printed("model  revision")
                .saidNothing();
        assertThat(irote("models", "list", "--format", "json")).succeeded().printed("\"models\" : [ ]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void eachVariantIsListedWithItsState() {
        irote("models", "pull", REPOSITORY);
        hub.always("onnx/model_fp16.onnx", Mischief.HANG_UP);
        irote("models", "pull", REPOSITORY + "@v1", "--variant", "fp16");
        String spec = "onnx:" + repository().resolve(COMMIT);

        assertThat(irote("models", "list"))
                .succeeded()
                .printedLine("tiny/model-ONNX +v1 \\(0123456\\) +fp16 +63.4 KB +incomplete +\\Q" + spec + "#fp16\\E")
                .printedLine("tiny/model-ONNX +main \\(0123456\\) +q4 +0.2 MB +complete +\\Q" + spec + "#q4\\E")
                .saidNothing();
        assertThat(irote("models", "list", "--format", "md"))
                .printed("| tiny/model-ONNX | main (0123456) | q4 | 0.2 MB | complete | " + spec + "#q4 |");
        assertThat(irote("models", "list", "--format", "json"))
                .printed("\"schema\" : 1", "\"complete\" : false", "\"complete\" : true", "\"bytes\" : 234350");
    }

    @Test
    void aVariantUnderWaySurvivesThatAnotherIsPulled() {
        hub.always("onnx/model_fp16.onnx", Mischief.HANG_UP);
        irote("models", "pull", REPOSITORY, "--variant", "fp16");
        hub.behave();
        irote("models", "pull", REPOSITORY);
        hub.forget();

        assertThat(irote("models", "pull", REPOSITORY, "--variant", "fp16")).succeeded();
        assertThat(hub.askedForFiles()).allMatch(asked -> asked.range().startsWith("bytes="));
    }

    @Test
    void whatWasPulledRunsByThePrintedSpec(@TempDir Path made) throws IOException {
        TinyModel.chat(made);
        for (String name :
                List.of("config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json")) {
            hub.file(name, Files.readAllBytes(made.resolve(name)));
        }
        hub.file("onnx/model_q4.onnx", Files.readAllBytes(made.resolve("model.onnx")));
        hub.file("onnx/model_fp16.onnx", Files.readAllBytes(made.resolve("model.onnx")));
        irote("models", "pull", REPOSITORY, "--variant", "fp16");
        String spec = irote("models", "pull", REPOSITORY).out().strip();

        assertThat(irote("models", "doctor", spec)).succeeded().printed("model " + spec, "ChatML", "q4");
    }

    @Test
    void removingSaysHowMuchItFrees() {
        irote("models", "pull", REPOSITORY);

        assertThat(irote("models", "remove", REPOSITORY))
                .succeeded()
                .printed("Removed tiny/model-ONNX, which frees 0.2 MB.")
                .saidNothing();
        assertThat(repository()).doesNotExist();
        assertThat(irote("models", "list")).didNotPrint("tiny");
    }

    @Test
    void allVariantsAreRemovedTogether() {
        irote("models", "pull", REPOSITORY);
        irote("models", "pull", REPOSITORY, "--variant", "fp16");

        assertThat(irote("models", "remove", REPOSITORY + "@main")).succeeded().printed("which frees 0.3 MB.");
        assertThat(repository()).doesNotExist();
        assertThat(irote("models", "list")).succeeded().didNotPrint("tiny");
    }

    @Test
    void aRevisionIsRemovedAlone() throws IOException {
        irote("models", "pull", REPOSITORY);
        Path other = repository().resolve("f".repeat(40));
        Files.createDirectories(other);

        assertThat(irote("models", "remove", REPOSITORY + "@main", "--format", "json"))
                .succeeded()
                .printed("\"removed\" : \"tiny/model-ONNX@main\"", "\"bytes\" : 23");
        assertThat(repository())
                .isDirectoryNotContaining(path -> path.toString().contains(COMMIT));
        assertThat(other).exists();
    }

    @Test
    void aCommitIsARevisionToo() {
        irote("models", "pull", REPOSITORY);

        assertThat(irote("models", "remove", REPOSITORY + "@" + COMMIT)).succeeded();
        assertThat(repository()).doesNotExist();
    }

    @Test
    void whatWasNotPulledCannotBeRemoved() {
        irote("models", "pull", REPOSITORY);

        assertThat(irote("models", "remove", "tiny/other"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("tiny/other was not pulled; 'irote models list'");
        assertThat(irote("models", "remove", REPOSITORY + "@v9"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("tiny/model-ONNX@v9 was not pulled");
        assertThat(repository()).exists();
    }

    @Test
    void aDamagedListOfFilesIsOneLineAndCanBeRemoved() throws IOException {
        irote("models", "pull", REPOSITORY);
        Path manifest = repository().resolve(COMMIT + ".q4.json");
        Files.writeString(manifest, Files.readString(manifest).replace("config.json", "../config.json"));

        assertThat(irote("models", "list")).exitedWith(ExitCode.MODEL).saidOneLine("../config.json");
        Files.writeString(manifest, "{");
        assertThat(irote("models", "list"))
                .exitedWith(ExitCode.MODEL)
                .saidOneLine(manifest + " is damaged or of another irote; delete it and pull the model again");
        assertThat(irote("models", "remove", REPOSITORY)).succeeded();
        assertThat(irote("models", "list")).succeeded();
    }
}
