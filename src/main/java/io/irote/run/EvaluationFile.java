package io.irote.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code evaluation.json} in a folder: that of the run whose reflection was scored, or any other. */
public record EvaluationFile(Path folder) {
    /**
     * The evaluation, if the folder holds one.
     *
     * @throws RunFolderException if the file is damaged or of another version
     */
    public Optional<EvaluationResult> read() {
        return file().read();
    }

    /**
     * Writes the file whole or not at all; the folder is made if missing.
     *
     * @throws RunFailedException if that fails
     */
    public void write(EvaluationResult result) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new RunFailedException("cannot make the folder " + folder + ": " + IoCause.of(e), e);
        }
        file().write(result);
    }

    /** The answers behind an evaluation: {@code answers.jsonl}, in the folder of a run beside that of the run itself. */
    public AnswersFile answers() {
        return new RunFolder(folder).config().isPresent()
                ? AnswersFile.of(folder.resolve("evaluation.json"))
                : new AnswersFile(folder.resolve(AnswersFile.NAME));
    }

    private FormFile<EvaluationResult> file() {
        Path file = folder.resolve("evaluation.json");
        String remedy = "delete this file and evaluate anew";
        return new FormFile<>(file, EvaluationResult.class, EvaluationResult.SCHEMA, Formats.JSON, remedy);
    }
}
