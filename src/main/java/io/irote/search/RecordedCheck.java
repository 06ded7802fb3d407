package io.irote.search;

import io.irote.objective.Task;
import io.irote.objective.TaskScore;
import io.irote.runtime.AnswersFile;
import io.irote.runtime.file.FlatNumbers;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.Job;
import io.irote.score.Answered;
import io.irote.score.HeldOut;
import io.irote.score.TaskSplit;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.Changes;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.UsedTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether the answers that were kept beside a reflection give the scores that its file says. No model is asked. */
public final class RecordedCheck {
    /** Computers may differ in the last bits of a logarithm. */
    private static final double ROUNDING = 1e-9;

    private final SavedReflection saved;
    private final Job job;
    private final AnswersFile file;
    private final AnswerSheet sheet;

    /**
     * What became of it.
     *
     * @param scores that the answers give; empty where answers are missing or wrong
     * @param faults what does not follow from the answers or is not there, a sentence each
     * @param changes what is not as it was when the answers were given
     */
    public record Outcome(Optional<HeldOut> scores, List<String> faults, List<String> changes) {}

    /**
     * @param reflection the file that the answers lie beside
     * @throws RunFolderException if there are none, or they cannot be read
     */
    public RecordedCheck(Path reflection, SavedReflection saved, Job job) {
        this.saved = saved;
        this.job = job;
        this.file = AnswersFile.of(reflection);
        this.sheet = file.read()
                .orElseThrow(() ->
                        new RunFolderException("there is no " + file.path().getFileName() + " with the answers"
                                + " of the reflection beside it; commit it, too, or search again if none were kept"));
    }

    /** Computes everything once more. */
    public Outcome run() {
        UsedTexts now = UsedTexts.of(
                job.trait(),
                job.pole(),
                saved.reflection(),
                job.templates(),
                sheet.used().isAsked());
        List<String> changes = new Changes(sheet.used(), now, sheet.by(HeldOut.REFLECTION)).all(job.trait());
        AnswerAudit audit = new AnswerAudit(file, sheet);
        List<Answered> answers = audit.rescored();
        audit.requireOrigin(saved.config());
        audit.requireAll(systems().keySet(), changes.isEmpty() ? tasks() : reflected());
        if (changes.isEmpty()) {
            audit.requireSystems(systems());
        }
        List<String> faults = new ArrayList<>(audit.faults());
        Optional<HeldOut> scores =
                faults.isEmpty() && !reflected().isEmpty() ? Optional.of(heldOut(answers)) : Optional.empty();
        scores.ifPresent(heldOut -> faults.addAll(differences(all(heldOut, answers))));
        if (faults.isEmpty() && !isWhole()) {
            faults.add(file.path().getFileName() + " holds other answers than the reflection's file was written with");
        }
        return new Outcome(scores, faults, changes);
    }

    private boolean isWhole() {
        return AnswersFile.hash(sheet).equals(saved.answers()) && sheet.used().equals(saved.used());
    }

    private List<String> tasks() {
        return TaskSplit.of(job.trait()).heldOut().stream().map(Task::id).toList();
    }

    private List<String> reflected() {
        return sheet.heldOut(HeldOut.REFLECTION).stream().map(GivenAnswer::task).toList();
    }

    private Map<String, String> systems() {
        Map<String, String> systems = new LinkedHashMap<>();
        systems.put(HeldOut.NO_PROMPT, "");
        systems.put(HeldOut.ROLE_PROMPT, job.templates().role(job.trait(), job.pole()));
        systems.put(
                HeldOut.REFLECTION,
                job.templates().reflection(saved.reflection().text()));
        return systems;
    }

    private HeldOut heldOut(List<Answered> answers) {
        return HeldOut.of(
                job.trait(),
                under(Answered.STANDARD, answers),
                saved.config().settings().seed());
    }

    /** Every score that answers give, as the reflection's file has them. */
    private Map<String, Object> all(HeldOut heldOut, List<Answered> answers) {
        List<TaskScore> search = Answered.scores(under(Answered.SEARCH, answers));
        Map<String, Object> all = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            all.putAll(ReflectionDocument.search(
                    TaskScore.r2(search).value(), TaskScore.traitScore(search).value()));
        }
        all.putAll(ReflectionDocument.heldOut(heldOut));
        return all;
    }

    private static List<Answered> under(String condition, List<Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.condition().equals(condition))
                .toList();
    }

    private List<String> differences(Map<String, Object> scores) {
        List<String> differences = new ArrayList<>();
        FlatNumbers.of(Formats.YAML.valueToTree(scores)).forEach((name, value) -> {
            double said = saved.scores().getOrDefault(name, Double.NaN);
            if (!(Math.abs(said - value) <= ROUNDING)) {
                differences.add(String.format(
                        Locale.ROOT,
                        "the file says %s under '%s', but its answers give %.6f",
                        Double.isNaN(said) ? "nothing" : String.format(Locale.ROOT, "%.6f", said),
                        name.replace("/", ", "),
                        value));
            }
        });
        return differences;
    }
}
