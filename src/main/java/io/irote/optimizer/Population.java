package io.irote.optimizer;

import io.irote.optimizer.proposal.Proposal;
import io.irote.reflection.Reflection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The choice of E_t: the best candidates that have nothing in common, so that TC measures what different ones share.
 */
final class Population {
    private Population() {}

    /** The best {@code size} of the ranked that share no statement; relatives of better ones only fill up. */
    static List<Proposal> of(List<Proposal> ranked, int size) {
        List<Proposal> chosen = new ArrayList<>();
        List<Proposal> relatives = new ArrayList<>();
        for (Proposal proposal : ranked) {
            boolean related = chosen.stream().anyMatch(other -> related(other.reflection(), proposal.reflection()));
            (related ? relatives : chosen).add(proposal);
        }
        return Stream.concat(chosen.stream(), relatives.stream()).limit(size).toList();
    }

    private static boolean related(Reflection one, Reflection other) {
        return one.statements().stream()
                .anyMatch(s -> other.statements().stream().anyMatch(s::equals));
    }
}
