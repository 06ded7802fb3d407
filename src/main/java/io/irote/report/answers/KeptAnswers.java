package io.irote.report.answers;

import io.irote.evaluation.EvaluationFile;
import io.irote.score.answers.AnswerSheet;
import io.irote.search.RunFolder;
import java.util.Optional;
import java.util.stream.Stream;

/** All answers that a folder holds: those of a run, of the evaluation of its reflection, or of an evaluation alone. */
public record KeptAnswers(RunFolder folder) {
    /**
     * Those of the run first; what both asked and were answered alike once. Empty where none were kept.
     *
     * @throws io.irote.runtime.file.RunFolderException if a file cannot be read, or is not as it was written
     */
    public Optional<AnswerSheet> read() {
        return Stream.of(folder.answers(), new EvaluationFile(folder.path()).answers())
                .distinct()
                .flatMap(file -> file.read().stream())
                .reduce(AnswerSheet::and);
    }
}
