package io.irote.report.check;

import io.irote.model.spec.ModelSpec;
import io.irote.report.kit.Numbers;
import io.irote.report.score.Claims;
import io.irote.report.score.Differences;
import io.irote.score.Comparison;
import io.irote.score.Gate;
import io.irote.score.Gate.Verdict;
import io.irote.text.OneLine;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A committed reflection and what became of its check.
 *
 * @param file as the user would write it
 * @param trait its ID; empty if the file could not be read
 * @param model that is asked; empty if the file could not be read
 * @param scores of the questionnaire, then of open tasks, if there are any; empty if it could not be scored
 * @param notes what a reader must know of the comparison, a sentence each
 * @param obstacle why it could not be scored; else empty
 * @param paired what was compared task by task
 * @param breaches what makes it fail whatever its scores are, a sentence each
 */
public record CheckEntry(
        String file,
        String trait,
        String model,
        Gate gate,
        List<Gate.Score> scores,
        List<String> notes,
        String obstacle,
        List<Paired> paired,
        List<String> breaches) {
    /**
     * A comparison on the same tasks.
     *
     * @param name what it is called
     * @param claim what is said of it, with %s for how the reflection is
     */
    public record Paired(String name, String claim, Comparison ahead) {
        /** With the answers that were recorded. */
        public static Paired withRecorded(Comparison ahead) {
            return new Paired("task by task", "task by task %s than recorded", ahead);
        }

        /** With another way of prompting. */
        public static Paired with(String prompt, Comparison ahead) {
            return new Paired("ahead of " + prompt, "%s than " + prompt, ahead);
        }

        /** What is said of it where there is a difference. */
        public Optional<String> remark() {
            return Optional.of(ahead)
                    .filter(Comparison::isSignificant)
                    .map(found -> claim.formatted(Differences.verdict(found)) + ", " + Claims.number(found) + " over "
                            + found.tasks() + " tasks");
        }
    }

    public CheckEntry {
        scores = List.copyOf(scores);
        notes = List.copyOf(notes);
        paired = List.copyOf(paired);
        breaches = List.copyOf(breaches);
    }

    /** One of which nothing is known task by task. */
    public CheckEntry(
            String file,
            String trait,
            String model,
            Gate gate,
            List<Gate.Score> scores,
            List<String> notes,
            String obstacle) {
        this(file, trait, model, gate, scores, notes, obstacle, List.of(), List.of());
    }

    /** Whether the scores are the embedded engine's, which is no language model. */
    boolean simulated() {
        return !scores.isEmpty() && model.equals(ModelSpec.EMBEDDED.toString());
    }

    /** What became of it. */
    public enum Status {
        PASSED,
        NOT_COMPARED,
        FAILED,
        NOT_SCORED;

        @Override
        public String toString() {
            return word(this);
        }
    }

    /** One score that can be compared is enough for a comparison. */
    public Status status() {
        if (!obstacle.isEmpty()) {
            return Status.NOT_SCORED;
        }
        if (!falls().isEmpty()) {
            return Status.FAILED;
        }
        return scores.stream().anyMatch(score -> score.verdict() == Verdict.PASSED)
                ? Status.PASSED
                : Status.NOT_COMPARED;
    }

    /** Why it did not pass, a line each: what fell or could not be scored, with the trait's name. */
    public List<String> problems() {
        return (obstacle.isEmpty() ? falls() : List.of(obstacle))
                .stream().map(this::line).toList();
    }

    /** The notes, a line each, with the trait's name. */
    public List<String> noteLines() {
        return notes.stream().map(this::line).toList();
    }

    /** What was found task by task, a line each, with the trait's name. */
    public List<String> changeLines() {
        return changes().map(this::line).toList();
    }

    /** What is to be known of it, a line each, with the trait's name. */
    public List<String> remarks() {
        return known().stream().map(this::line).toList();
    }

    /** What is to be known of it, a sentence each. */
    List<String> known() {
        return Stream.concat(notes.stream(), changes()).toList();
    }

    private Stream<String> changes() {
        return paired.stream().flatMap(p -> p.remark().stream());
    }

    /** Reflections that are checked together, their comparisons corrected by Holm. */
    public static List<CheckEntry> together(List<CheckEntry> entries) {
        Iterator<Paired> corrected = Comparison.together(
                        entries.stream().flatMap(e -> e.paired.stream()).toList(),
                        p -> Optional.of(p.ahead()),
                        (p, ahead) -> new Paired(p.name(), p.claim(), ahead.orElse(p.ahead())))
                .iterator();
        return entries.stream()
                .map(e -> e.with(e.paired.stream().map(p -> corrected.next()).toList()))
                .toList();
    }

    private CheckEntry with(List<Paired> others) {
        return new CheckEntry(file, trait, model, gate, scores, notes, obstacle, others, breaches);
    }

    /** The trait and the file that it stands in, as lines about it begin. */
    public static String subject(String trait, String file) {
        return trait.isEmpty() ? file : trait + " (" + file + ")";
    }

    private String line(String text) {
        return OneLine.of(subject(trait, file) + ": " + text);
    }

    private List<String> falls() {
        return Stream.concat(
                        scores.stream()
                                .filter(score -> score.verdict().isFailure())
                                .map(this::fall),
                        breaches.stream())
                .toList();
    }

    private String fall(Gate.Score score) {
        String now = Numbers.plain(score.now(), 2);
        String then = score.recorded().map(r -> Numbers.number(r, 2)).orElse("unknown");
        if (score.verdict() == Verdict.DIFFERS) {
            return score.tasks() + ": the recorded answers give " + now + ", the file says " + then;
        }
        return score.verdict() == Verdict.FELL
                ? score.tasks() + " fell from " + then + " to " + now + ", by more than "
                        + Numbers.number(gate.tolerance(), 2)
                : score.tasks() + " is at " + now + " (recorded: " + then + "), below "
                        + Numbers.number(gate.least().orElse(Double.NaN), 2);
    }

    /** An enum's name as people read it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
