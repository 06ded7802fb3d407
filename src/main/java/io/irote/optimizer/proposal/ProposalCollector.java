package io.irote.optimizer.proposal;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import io.irote.reflection.Reflection;
import io.irote.trait.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came of a proposer's answers: reflections that are to be tried, and texts that are not, with the reason. */
final class ProposalCollector {
    private static final int EXCERPT = 200;
    private static final String CUT_OFF = "cut off at the token limit";
    private static final String UNREADABLE = "no list of reflections can be read in it";
    private static final String PROPOSED_BEFORE = "proposed before";

    private final String origin;
    private final int most;
    private final Screening screening;
    private final Set<String> seen = new HashSet<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<Outcome.Missing<Generation>> lacks = new ArrayList<>();

    /**
     * @param most the most reflections that are wanted
     */
    ProposalCollector(String origin, int most, Screening screening, ProposedBefore known) {
        this.origin = origin;
        this.most = most;
        this.screening = screening;
        known.texts().forEach(text -> seen.add(Words.wording(text)));
    }

    boolean isEmpty() {
        return proposals.isEmpty();
    }

    /** Takes an answer in, or why there is none; what is wrong with the answer, if nothing in it can be used. */
    Optional<String> take(Outcome<Generation> outcome) {
        if (outcome instanceof Outcome.Missing<Generation> missing) {
            lacks.add(missing);
            reject("", missing.status().label() + ": " + missing.reason());
        }
        return outcome.answer().flatMap(this::read);
    }

    private Optional<String> read(Generation answer) {
        if (answer.finish() == FinishReason.LENGTH) {
            return Optional.of(reject(answer.text(), CUT_OFF));
        }
        List<String> texts = AnswerReader.read(answer.text());
        if (texts.isEmpty()) {
            return Optional.of(reject(answer.text(), UNREADABLE));
        }
        List<String> faults =
                texts.stream().map(this::add).flatMap(Optional::stream).toList();
        return faults.size() < texts.size() ? Optional.empty() : Optional.of(faults.get(0));
    }

    /**
     * The proposals; none if the proposer mostly repeated what had been proposed before, since it has no more to say.
     *
     * @throws UnansweredException if nothing was written at all
     * @throws ModelException if nothing that was written can be used
     */
    Proposed proposed() {
        if (!lacks.isEmpty() && lacks.size() == rejected.size() && proposals.isEmpty()) {
            throw new UnansweredException(
                    lacks.get(0).status(),
                    "the proposer wrote nothing: " + lacks.get(0).reason());
        }
        long repeated = rejected.stream()
                .filter(text -> text.reason().equals(PROPOSED_BEFORE))
                .count();
        if (proposals.isEmpty() && 2 * repeated <= rejected.size()) {
            throw new ModelException("the proposer wrote nothing usable: " + mostFrequentReason());
        }
        return new Proposed(proposals, rejected);
    }

    /** Why the text is not tried; empty if it is, or if there are enough. */
    private Optional<String> add(String text) {
        if (proposals.size() == most) {
            return Optional.empty();
        }
        try {
            Reflection reflection = Reflection.parse(text);
            Optional<String> fault = screening.fault(reflection).or(() -> repeated(reflection));
            fault.ifPresentOrElse(
                    reason -> reject(text, reason), () -> proposals.add(new Proposal(reflection, origin)));
            return fault;
        } catch (IllegalArgumentException e) {
            return Optional.of(reject(text, String.valueOf(e.getMessage())));
        }
    }

    private Optional<String> repeated(Reflection reflection) {
        return seen.add(Words.wording(reflection.text())) ? Optional.empty() : Optional.of(PROPOSED_BEFORE);
    }

    private String reject(String text, String reason) {
        rejected.add(new Rejection(Excerpt.of(text, EXCERPT), reason));
        return reason;
    }

    /** Reasons that differ in their numbers only are one; the first of them speaks for all. */
    private String mostFrequentReason() {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (Rejection text : rejected) {
            byKind.computeIfAbsent(text.reason().replaceAll("\\d+", "N"), unused -> new ArrayList<>())
                    .add(text.reason());
        }
        List<String> largest = Collections.max(byKind.values(), Comparator.comparingInt(List::size));
        return largest.get(0) + " (" + largest.size() + " of " + rejected.size() + " texts)";
    }
}
