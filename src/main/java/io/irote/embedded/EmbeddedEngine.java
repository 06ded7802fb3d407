package io.irote.embedded;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.TextGenerator;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A simulated respondent that runs offline, for a machine without a key or a server, and for CI. It is deterministic
 * and it is no evidence that a reflection works on a language model: its answers come from a sentence encoder and the
 * catalogue's own words.
 */
public final class EmbeddedEngine implements TextGenerator, ChoiceModel, LikelihoodModel {
    private final PromptReader reader;
    private final TraitSpace traits;
    private final LikertRespondent likert;
    private final OpenRespondent open;
    private final TopicLanguageModel language;
    private final PoleClassifier classifier;

    EmbeddedEngine(EngineParts parts) {
        reader = parts.reader();
        traits = parts.traits();
        likert = parts.likert();
        open = parts.open();
        language = parts.language();
        classifier = parts.classifier();
    }

    /**
     * An engine for one trait or facet.
     *
     * @param target the trait whose prompts will be answered
     * @param system the traits of its system, with their facets; may lack the target
     * @param catalogue all traits at hand; word counts come from them, and rivals for a trait alone in its system
     * @param vectorCache a folder for vectors, made if missing; one that cannot be written is not used
     * @throws ModelException if a native library cannot be loaded on this machine
     */
    public static EmbeddedEngine of(
            Trait target, List<Trait> system, List<Trait> catalogue, Optional<Path> vectorCache) {
        return new EmbeddedEngine(EngineParts.of(target, system, catalogue, vectorCache, EngineConstants.DEFAULT));
    }

    @Override
    public List<Generation> generate(List<GenerationRequest> requests) {
        return each(requests, open::answer);
    }

    @Override
    public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        return each(requests, request -> {
            List<Double> probabilities = likert.probabilities(
                    reader.self(request.prompt()),
                    reader.question(request.prompt()),
                    request.options().size());
            return new ChoiceDistribution(probabilities, Provenance.EXACT, reader.tokens(request.prompt()));
        });
    }

    @Override
    public List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
        Map<Prompt, WordRates> contexts = new ConcurrentHashMap<>();
        return each(requests, request -> {
            WordRates rates = contexts.computeIfAbsent(request.context(), this::rates);
            return language.score(rates, request.continuation());
        });
    }

    private WordRates rates(Prompt prompt) {
        return language.rates(reader.self(prompt), reader.begun(prompt));
    }

    /**
     * How probable it is, in [0, 1], that an answer shows a pole of a trait.
     *
     * @throws ModelException if the engine was not made for the trait
     */
    public double probability(TraitId trait, String answer) {
        if (traits.indexOf(trait) < 0) {
            throw new ModelException("the embedded engine was not made for "
                    + trait.name()
                    + "; it can evaluate "
                    + traits.axes().stream().map(axis -> axis.id().name()).toList());
        }
        return classifier.probability(trait, answer);
    }

    /** Requests do not depend on each other, so their order of work does not show in the answers. */
    private static <Q, A> List<A> each(List<Q> requests, Function<Q, A> answer) {
        return requests.parallelStream().map(answer).toList();
    }
}
