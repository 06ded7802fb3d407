package io.irote.cli.check;

import io.irote.cli.check.CheckJob.Ready;
import io.irote.report.check.CheckEntry;
import io.irote.score.Gate;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.score.ScaleScore;
import io.irote.search.RecordedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Computes a reflection's scores again from the answers that a model gave when it was searched for. */
record RecordedScoring(Gate gate) {
    CheckEntry entry(Ready job) {
        RecordedCheck.Outcome outcome = new RecordedCheck(job.path(), job.saved(), job.job()).run();
        List<String> breaches = new ArrayList<>(outcome.faults());
        outcome.changes().forEach(what -> breaches.add(what + " changed since the answers were given"));
        return new CheckEntry(
                job.file(),
                job.trait(),
                job.saved().config().model(),
                gate,
                outcome.scores().stream().flatMap(scores -> scores(job, scores)).toList(),
                List.of("scored anew from the recorded answers of "
                        + job.saved().config().model() + "; no model was asked"),
                "",
                outcome.scores().stream().flatMap(RecordedScoring::paired).toList(),
                breaches);
    }

    private Stream<Gate.Score> scores(Ready job, HeldOut heldOut) {
        HeldOutScore score = heldOut.score(HeldOut.REFLECTION);
        return Stream.concat(
                Stream.of(gate.recompute(heldOut.instrument(), job.saved().questionnaire(), score.questionnaire())),
                score.open().stream()
                        .map(open -> gate.recompute(ScaleScore.OPEN, job.saved().open(), open)));
    }

    private static Stream<CheckEntry.Paired> paired(HeldOut heldOut) {
        return heldOut.scores().stream()
                .flatMap(score -> score.ahead().stream().map(ahead -> CheckEntry.Paired.with(score.name(), ahead)));
    }
}
