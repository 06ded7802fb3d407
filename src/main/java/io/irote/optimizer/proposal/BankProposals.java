package io.irote.optimizer.proposal;

import io.irote.objective.Response;
import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposals without a model: reflections put together from the statements of a trait's experience bank and changed by
 * small edits. It cannot read responses, so that its revisions are random; the loop's scores choose among them.
 */
public final class BankProposals implements Proposals, Behaviours {
    /** Draws without anything new before the search for proposals gives up. */
    private static final int PATIENCE = 60;

    private final List<Insight> bank;
    /** What reflections are made of: the bank in the form that the words allow. */
    private final List<Insight> material;

    private final int words;
    private final int most;
    private final List<Edit> edits;

    /**
     * @param words the longest reflection
     */
    public BankProposals(Trait trait, Pole pole, int words) {
        this.bank = Stream.concat(Stream.of(trait), trait.facets().stream())
                .flatMap(part -> part.pole(pole).statements().stream())
                .map(Insight::of)
                .toList();
        this.material = fitting(bank, words);
        this.words = words;
        this.most = Reflection.mostInsights(words);
        this.edits = Edit.over(material);
    }

    @Override
    public Proposed initial(int count, ProposedBefore known, RandomGenerator random) {
        return collect(count, known, () -> Optional.of(new Proposal(draft(random), "bank")));
    }

    @Override
    public List<List<String>> draw(
            Reflection previous, List<Reflection> candidates, int count, RandomGenerator random) {
        return candidates.stream()
                .map(candidate -> behaviours(previous, candidate, count, random))
                .toList();
    }

    private List<String> behaviours(Reflection previous, Reflection candidate, int count, RandomGenerator random) {
        List<String> told = Stream.concat(previous.statements().stream(), candidate.statements().stream())
                .toList();
        return SeededChoice.shuffled(bank, random).stream()
                .map(insight -> insight.examples().get(0))
                .filter(action -> !told.contains(action))
                .distinct()
                .limit(count)
                .toList();
    }

    @Override
    public Proposed compact(
            List<Reflection> candidates,
            List<List<String>> behaviours,
            int count,
            ProposedBefore known,
            RandomGenerator random) {
        List<Edit> compacting = Edit.compacting(candidates, shownBy(behaviours));
        return collect(count, known, () -> edited(SeededChoice.one(candidates, random), compacting, random));
    }

    private List<Insight> shownBy(List<List<String>> behaviours) {
        Set<String> actions = behaviours.stream().flatMap(List::stream).collect(Collectors.toSet());
        return IntStream.range(0, bank.size())
                .filter(i -> actions.contains(bank.get(i).examples().get(0)))
                .mapToObj(material::get)
                .toList();
    }

    @Override
    public Proposed revise(
            Reflection reflection, List<Response> responses, int count, ProposedBefore known, RandomGenerator random) {
        return collect(count, known, () -> edited(reflection, edits, random));
    }

    /** One edit, or two one after the other. */
    private Optional<Proposal> edited(Reflection reflection, List<Edit> choice, RandomGenerator random) {
        Edit first = SeededChoice.one(choice, random);
        Optional<Proposal> once = first.apply(reflection, random).map(changed -> new Proposal(changed, first.name()));
        if (random.nextBoolean()) {
            return once;
        }
        Edit second = SeededChoice.one(choice, random);
        return once.flatMap(proposal -> second.apply(proposal.reflection(), random)
                .map(changed -> new Proposal(changed, first.name() + ", " + second.name())));
    }

    private Reflection draft(RandomGenerator random) {
        List<Insight> insights =
                SeededChoice.shuffled(material, random).subList(0, Math.min(material.size(), 1 + random.nextInt(most)));
        return new Reflection(insights);
    }

    private Proposed collect(int count, ProposedBefore known, Supplier<Optional<Proposal>> source) {
        List<Proposal> found = new ArrayList<>();
        ProposedBefore seen = new ProposedBefore(known.texts());
        for (int failures = 0; found.size() < count && failures < PATIENCE; ) {
            Optional<Proposal> proposal = source.get().filter(p -> fits(p.reflection()) && seen.add(p.reflection()));
            proposal.ifPresent(found::add);
            failures = proposal.isPresent() ? 0 : failures + 1;
        }
        return new Proposed(found, List.of());
    }

    private boolean fits(Reflection reflection) {
        List<String> statements = reflection.statements();
        return !statements.isEmpty()
                && reflection.insights().size() <= most
                && reflection.words() <= words
                && statements.stream().noneMatch(s -> repeated(s, statements));
    }

    /** Whether another statement says the same, alone or as part of a merged claim. */
    private static boolean repeated(String statement, List<String> statements) {
        return statements.stream()
                        .filter(other -> other.contains(statement.substring(Math.min(2, statement.length()))))
                        .count()
                > 1;
    }

    /** Claims alone, where most of them are too long together with what shows them. */
    private static List<Insight> fitting(List<Insight> bank, int words) {
        long fit = bank.stream()
                .filter(insight -> Reflection.of(insight).words() <= words)
                .count();
        return 2 * fit >= bank.size()
                ? bank
                : bank.stream()
                        .map(insight -> insight.with(insight.claim(), List.of()))
                        .toList();
    }
}
