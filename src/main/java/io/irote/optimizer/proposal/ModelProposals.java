package io.irote.optimizer.proposal;

import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.TextGenerator;
import io.irote.objective.Response;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Exchange;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Proposals that a language model writes, several in one answer. An answer of which nothing can be used is asked for
 * once more, with what was wrong; a request that failed for good is not, as it would fail again. If there is nothing at
 * all, all is asked for anew; then the model is given up.
 */
public final class ModelProposals implements Proposals {
    /** Reflections in one answer: few enough to differ from each other. */
    static final int AT_ONCE = 5;

    private static final double TEMPERATURE = 1;
    /** Statements of the catalogue that a prompt shows. */
    static final int EXAMPLES = 4;
    /** Responses that are shown of the best, and of the worst. */
    static final int SHOWN = 3;

    /** Of a response and of its question. */
    static final int SHOWN_CHARACTERS = 300;

    private final TextGenerator proposer;
    private final Templates templates;
    private final Trait trait;
    private final Pole pole;
    private final int words;
    private final Screening screening;

    /**
     * @param words the longest reflection
     */
    public ModelProposals(TextGenerator proposer, Templates templates, Trait trait, Pole pole, int words) {
        this.proposer = proposer;
        this.templates = templates;
        this.trait = trait;
        this.pole = pole;
        this.words = words;
        this.screening = new Screening(trait, pole, words);
    }

    @Override
    public Proposed initial(int count, ProposedBefore known, RandomGenerator random) {
        return propose(
                "written", n -> templates.initial(trait, pole, examples(random), n, words), count, known, random);
    }

    @Override
    public Proposed compact(
            List<Reflection> candidates,
            List<List<String>> behaviours,
            int count,
            ProposedBefore known,
            RandomGenerator random) {
        IntFunction<String> prompt = n -> templates.compact(trait, pole, candidates, behaviours, n, words);
        return propose("rewritten", prompt, count, known, random);
    }

    @Override
    public Proposed revise(
            Reflection reflection, List<Response> responses, int count, ProposedBefore known, RandomGenerator random) {
        List<Response> ranked = responses.stream()
                .sorted(Comparator.comparingDouble(Response::unit).reversed())
                .toList();
        int best = Math.min(SHOWN, (ranked.size() + 1) / 2);
        int worst = Math.min(SHOWN, ranked.size() / 2);
        List<Exchange> shown = ranked.stream().map(ModelProposals::exchange).toList();
        IntFunction<String> prompt = n -> templates.revise(
                trait,
                pole,
                reflection,
                shown.subList(0, best),
                shown.subList(shown.size() - worst, shown.size()),
                n,
                words);
        return propose("revised", prompt, count, known, random);
    }

    /** Other examples in every prompt, so that the answers differ more. */
    private List<String> examples(RandomGenerator random) {
        return SeededChoice.shuffled(trait.pole(pole).statements(), random).stream()
                .limit(EXAMPLES)
                .map(Experience::toString)
                .toList();
    }

    private static Exchange exchange(Response response) {
        return new Exchange(
                Excerpt.of(response.question(), SHOWN_CHARACTERS), Excerpt.of(response.answer(), SHOWN_CHARACTERS));
    }

    private Proposed propose(
            String origin, IntFunction<String> prompt, int count, ProposedBefore known, RandomGenerator random) {
        ProposalCollector collector = new ProposalCollector(origin, count, screening, known);
        List<GenerationRequest> repairs = ask(requests(prompt, count, random), collector);
        ask(repairs, collector);
        if (collector.isEmpty()) {
            ask(requests(prompt, count, random), collector);
        }
        return collector.proposed();
    }

    private List<GenerationRequest> requests(IntFunction<String> prompt, int count, RandomGenerator random) {
        List<GenerationRequest> requests = new ArrayList<>();
        for (int left = count; left > 0; left -= AT_ONCE) {
            int n = Math.min(left, AT_ONCE);
            requests.add(new GenerationRequest(
                    Prompt.of("", prompt.apply(n)),
                    TEMPERATURE,
                    tokens(n, words),
                    random.nextInt(Integer.MAX_VALUE),
                    Optional.of(AnswerReader.FORM)));
        }
        return requests;
    }

    /** The longest answer, in tokens: three a word, the form, and room for a sentence before it. */
    static int tokens(int reflections, int words) {
        return 200 + reflections * (3 * words + 50);
    }

    /** Gathers the answers; asks again for those of which nothing can be used. */
    private List<GenerationRequest> ask(List<GenerationRequest> requests, ProposalCollector collector) {
        List<GenerationRequest> repairs = new ArrayList<>();
        List<Outcome<Generation>> answers = proposer.generateEach(requests);
        for (int i = 0; i < answers.size(); i++) {
            GenerationRequest request = requests.get(i);
            collector.take(answers.get(i)).ifPresent(problem -> repairs.add(repair(request, problem)));
        }
        return repairs;
    }

    private GenerationRequest repair(GenerationRequest request, String problem) {
        String again = templates.repair(request.prompt().text(Role.USER), problem);
        return new GenerationRequest(
                Prompt.of("", again), TEMPERATURE, request.maxTokens(), request.repeat(), request.form());
    }
}
