package io.irote.search;

import io.irote.runtime.AnswersFile;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Answered;
import io.irote.score.HeldOut;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.Rescored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Goes through answers that were kept, line by line, and says what is not there or cannot be. */
final class AnswerAudit {
    private final AnswersFile file;
    private final AnswerSheet sheet;
    private final List<String> faults = new ArrayList<>();

    AnswerAudit(AnswersFile file, AnswerSheet sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** What was found, a sentence each, with file and line. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The answers whose scores follow from them. */
    List<Answered> rescored() {
        List<Answered> answers = new ArrayList<>();
        for (GivenAnswer given : sheet.answers()) {
            try {
                answers.add(new Rescored(given).answered(sheet.systems().getOrDefault(given.system(), "")));
            } catch (IllegalArgumentException e) {
                fault(given, String.valueOf(e.getMessage()));
            }
        }
        return answers;
    }

    /** Every answer must be to the trait and of the models of the reflection's file. */
    void requireOrigin(RunConfig config) {
        for (GivenAnswer given : sheet.answers()) {
            require(given, "trait", config.trait(), given.trait());
            require(given, "model", config.model(), given.model());
            if (given.key().isEmpty()) {
                require(given, "judge", config.judge(), given.judge());
            }
        }
    }

    /** Each way of prompting must have one answer to each task. */
    void requireAll(Collection<String> prompts, List<String> tasks) {
        for (String prompt : prompts) {
            List<String> answered =
                    sheet.heldOut(prompt).stream().map(GivenAnswer::task).toList();
            tasks.stream()
                    .filter(task -> Collections.frequency(answered, task) != 1)
                    .forEach(task -> faults.add(file.path().getFileName() + " has "
                            + (answered.contains(task) ? "several answers" : "no answer") + " with "
                            + (prompt.equals(HeldOut.NO_PROMPT) ? "" : "the ") + prompt + " to " + task));
        }
    }

    /** Each way of prompting must have been asked by its system prompt. */
    void requireSystems(Map<String, String> systems) {
        systems.forEach((prompt, system) -> sheet.heldOut(prompt)
                .forEach(given -> require(given, "system prompt", AnswerSheet.id(system), given.system())));
    }

    private void require(GivenAnswer given, String what, String expected, String found) {
        if (!expected.equals(found)) {
            fault(given, "the " + what + " is " + found + ", not " + expected + " as in the reflection's file");
        }
    }

    private void fault(GivenAnswer given, String what) {
        faults.add(file.place(sheet, given) + ": " + given.prompt() + ", " + given.task() + ": " + what);
    }
}
