package io.irote.cli.check;

import io.irote.cli.check.CheckJob.Ready;
import io.irote.report.check.CheckEntry;
import io.irote.runtime.AnswersFile;
import io.irote.runtime.file.RunFolderException;
import io.irote.score.Answered;
import io.irote.score.Comparison;
import io.irote.score.Gate;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.score.ScaleScore;
import io.irote.score.answers.AnswerSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds a reflection's answers of now against the scores that its file has, and task by task against those kept beside
 * it.
 */
record AskedScoring(Gate gate, boolean frozen) {

    /** Answers that were kept, or why they cannot be compared with. */
    private record Kept(Optional<AnswerSheet> sheet, List<String> notes) {
        static Kept of(Ready job) {
            AnswersFile file = AnswersFile.of(job.path());
            if (job.saved().answers().isEmpty()) {
                return new Kept(Optional.empty(), List.of());
            }
            try {
                Optional<AnswerSheet> sheet = file.read();
                return sheet.filter(s -> !AnswersFile.hash(s).equals(job.saved().answers()))
                                .isPresent()
                        ? new Kept(
                                Optional.empty(),
                                List.of(otherwise(file.path().getFileName() + " holds other answers"
                                        + " than the reflection's file was written with")))
                        : new Kept(sheet, List.of());
            } catch (RunFolderException e) {
                return new Kept(Optional.empty(), List.of(otherwise(String.valueOf(e.getMessage()))));
            }
        }

        private static String otherwise(String why) {
            return "not compared task by task: " + why;
        }
    }

    /** @param asking puts the held-out tasks to the model; not called where a change alone makes it fail */
    CheckEntry entry(Ready job, Supplier<List<Answered>> asking) {
        Kept kept = Kept.of(job);
        Comparability with = new Comparability(job.saved(), job.job(), kept.sheet());
        List<String> notes = new ArrayList<>(with.notes());
        notes.addAll(kept.notes());
        List<String> thawed = frozen ? with.thawed() : List.of();
        if (!thawed.isEmpty()) {
            return entry(job, List.of(), notes, List.of(), thawed);
        }
        List<Answered> now = asking.get();
        List<CheckEntry.Paired> paired = with.isGiven()
                ? kept.sheet().flatMap(sheet -> paired(job, now, sheet)).stream()
                        .toList()
                : List.of();
        return entry(job, scores(job, now, with.isGiven()), notes, paired, List.of());
    }

    private CheckEntry entry(
            Ready job,
            List<Gate.Score> scores,
            List<String> notes,
            List<CheckEntry.Paired> paired,
            List<String> breaches) {
        return new CheckEntry(
                job.file(), job.trait(), job.job().config().model(), gate, scores, notes, "", paired, breaches);
    }

    private List<Gate.Score> scores(Ready job, List<Answered> now, boolean comparable) {
        String instrument = job.job().trait().heldOut().title();
        HeldOutScore score = HeldOut.of(job.job().trait(), now, seed(job)).score(HeldOut.REFLECTION);
        List<Gate.Score> scores = new ArrayList<>();
        scores.add(gate.judge(instrument, job.saved().questionnaire(), comparable, score.questionnaire()));
        score.open()
                .map(open -> gate.judge(ScaleScore.OPEN, job.saved().open(), comparable, open))
                .ifPresent(scores::add);
        return scores;
    }

    private static Optional<CheckEntry.Paired> paired(Ready job, List<Answered> now, AnswerSheet then) {
        return Comparison.of(Answered.scores(now), then.scores(HeldOut.REFLECTION), seed(job))
                .map(ahead -> CheckEntry.Paired.withRecorded(ahead));
    }

    private static long seed(Ready job) {
        return job.job().config().settings().seed();
    }
}
