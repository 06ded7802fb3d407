package io.irote.evaluation;

import io.irote.file.IoCause;
import io.irote.runtime.AnswersFile;
import io.irote.runtime.file.FormFile;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFailedException;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.ConfigFile;
import io.irote.runtime.job.EarlierTexts;
import io.irote.runtime.job.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The evaluations in a folder, which may be that of the run whose reflection was scored: {@code evaluation.json}, and
 * in a run's folder one file more for each other model, judge or set of templates that its reflection was evaluated
 * with.
 */
public record EvaluationFile(Path folder) {
    private static final int MOST_LETTERS = 60;
    private static final String OWN = "evaluation.json";
    private static final Pattern OTHER = Pattern.compile("evaluation-.+\\.json");

    /**
     * The evaluation, if the folder holds one.
     *
     * @throws RunFolderException if the file is damaged or of another version
     */
    public Optional<EvaluationResult> read() {
        return read(OWN);
    }

    /**
     * Those by other models, judges or templates than the run's, in the order of their files' names.
     *
     * @throws RunFolderException if a file is damaged or of another version
     */
    public List<EvaluationResult> others() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> OTHER.matcher(name).matches())
                    .sorted()
                    .flatMap(name -> read(name).stream())
                    .toList();
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + folder + ": " + IoCause.of(e), e);
        }
    }

    /**
     * Writes the file whole or not at all; the folder is made if missing. In a run's folder an evaluation that is not
     * of the run as it is gets a file of its own.
     *
     * @return the file's name
     * @throws RunFailedException if that fails
     */
    public String write(EvaluationResult result) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new RunFailedException("cannot make the folder " + folder + ": " + IoCause.of(e), e);
        }
        String name = name(result.config());
        file(name).write(result);
        return name;
    }

    /**
     * The answers behind an evaluation: {@code answers.jsonl}, in the folder of a run beside that of the run itself.
     *
     * @param name of the evaluation's file
     */
    public AnswersFile answers(String name) {
        return new ConfigFile(folder).read().isPresent()
                ? AnswersFile.of(folder.resolve(name))
                : new AnswersFile(folder.resolve(AnswersFile.NAME));
    }

    /** The answers behind {@code evaluation.json}. */
    public AnswersFile answers() {
        return answers(OWN);
    }

    private String name(RunConfig evaluation) {
        return new ConfigFile(folder)
                .read()
                .filter(search -> !new Deviations(search, evaluation).isNone())
                .map(search -> "evaluation-" + slug(evaluation) + ".json")
                .orElse(OWN);
    }

    /** The model in letters that any file system takes, and a hash of all that tells evaluations of a run apart. */
    private static String slug(RunConfig config) {
        String plain = config.model().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String all = String.join("\0", config.model(), config.judge(), config.prompts());
        return plain.substring(0, Math.min(plain.length(), MOST_LETTERS)) + String.format("-%08x", all.hashCode());
    }

    private Optional<EvaluationResult> read(String name) {
        return file(name).read().map(result -> result.with(new EarlierTexts(folder).read(result.config())));
    }

    private FormFile<EvaluationResult> file(String name) {
        Path file = folder.resolve(name);
        String remedy = "delete this file and evaluate anew";
        return new FormFile<>(file, EvaluationResult.class, EvaluationResult.SCHEMA, Formats.JSON, remedy);
    }
}
