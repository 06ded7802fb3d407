package io.irote.cli.check;

import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.JobTexts;
import io.irote.runtime.job.RunConfig;
import io.irote.score.HeldOut;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.Changes;
import io.irote.score.answers.UsedTexts;
import io.irote.search.SavedReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a score can be compared with an earlier one; what the file does not say counts as unchanged. */
final class Comparability {
    private final SavedReflection saved;
    private final Job job;
    private final RunConfig then;
    private final RunConfig now;
    private final Changes changes;

    /**
     * @param job of the check
     * @param sheet the answers behind the recorded scores; empty if none were kept
     */
    Comparability(SavedReflection saved, Job job, Optional<AnswerSheet> sheet) {
        this.saved = saved;
        this.job = job;
        this.then = saved.config();
        this.now = job.config();
        UsedTexts used = saved.used();
        this.changes = new Changes(
                used,
                UsedTexts.of(job.trait(), job.pole(), saved.reflection(), job.templates(), used.isAsked()),
                sheet.map(answers -> answers.by(HeldOut.REFLECTION)).orElse(List.of()));
    }

    /**
     * Whether both come from the same tasks, put and rated alike. Another model is what the user may want to compare
     * with.
     */
    boolean isGiven() {
        return changed().isEmpty();
    }

    /** What a reader must know of the comparison, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (changes.isOfText()) {
            notes.add("the text of the reflection changed since its scores were recorded");
        } else if (saved.isScored() && !saved.used().isRecorded()) {
            notes.add("it is not recorded which text the scores are of: the file was written by an earlier irote");
        }
        if (!isGiven()) {
            notes.add(String.join(" and ", changed()) + " changed since the search: its scores are not comparable,"
                    + " search again with 'irote optimize' or 'irote batch'");
        }
        if (differ(then.model(), now.model())) {
            notes.add("scored on " + now.model() + ", the recorded scores are those of " + then.model());
        }
        if (differ(then.judge(), now.judge())) {
            notes.add("judged by " + now.judge() + ", the recorded scores by " + then.judge());
        }
        if (differ(then.irote(), now.irote())) {
            notes.add("scored by irote " + now.irote() + ", the recorded scores by irote " + then.irote());
        }
        return notes;
    }

    /** What {@code --frozen} does not let pass, a sentence each. */
    List<String> thawed() {
        if (!saved.used().isWhole()) {
            return List.of("--frozen: it is not recorded which texts its scores were found with; search again with"
                    + " 'irote optimize' or 'irote batch'");
        }
        return changes.all(job.trait()).stream()
                .map(what -> what + " changed since its scores were recorded (--frozen)")
                .toList();
    }

    private List<String> changed() {
        List<String> changed = new ArrayList<>();
        boolean whole = saved.used().isWhole();
        // The embedded engine's answers depend on the other traits, too.
        if ((!whole || isEmbedded()) && isOfOtherTraits()) {
            changed.add("the trait catalogue");
        }
        if (whole) {
            changed.addAll(changes.ofTasks());
        } else if (isOfOtherTemplates()) {
            changed.add("the prompts");
        }
        return changed;
    }

    /** Told by what the embedded engine answers by, or by what files tell that do not say that. */
    private boolean isOfOtherTraits() {
        return saved.used()
                .engine()
                .map(engine -> !engine.equals(read().engine()))
                .orElseGet(() -> !then.catalogue().isEmpty() && !read().hasTraits(then.texts()));
    }

    private boolean isOfOtherTemplates() {
        return !then.prompts().isEmpty() && !read().hasTemplates(then.texts());
    }

    /** What the search would read now. */
    private JobTexts read() {
        return new JobTexts(then.cast(), job.trait(), job.catalogue(), job.templates());
    }

    private boolean isEmbedded() {
        String embedded = ModelSpec.EMBEDDED.toString();
        return now.model().equals(embedded) || now.judge().equals(embedded);
    }

    private static boolean differ(String then, String now) {
        return !then.isEmpty() && !then.equals(now);
    }
}
