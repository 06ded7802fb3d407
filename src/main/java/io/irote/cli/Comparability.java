package io.irote.cli;

import io.irote.run.RunConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a score can be compared with an earlier one.
 *
 * @param then of the search, as the file has it; what it does not say counts as unchanged
 * @param now of the check
 */
record Comparability(RunConfig then, RunConfig now) {
    /** Whether both come from the same texts. Another model is what the user may want to compare with. */
    boolean isGiven() {
        return changed().isEmpty();
    }

    /** What a reader must know of the comparison, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
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

    private List<String> changed() {
        return Stream.of(
                        differ(then.catalogue(), now.catalogue()) ? "the trait catalogue" : "",
                        differ(then.prompts(), now.prompts()) ? "the prompts" : "")
                .filter(what -> !what.isEmpty())
                .toList();
    }

    private static boolean differ(String then, String now) {
        return !then.isEmpty() && !then.equals(now);
    }
}
