package io.irote.embedded;

import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitHash;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts that the engine is made of: two engines with equal texts give equal answers.
 *
 * @param known the traits that a text can be about, the target among them; answers and judgements come from their poles
 * @param lines statements of all traits at hand, by which word rates are counted
 */
public record EngineTexts(List<Trait> known, List<Experience> lines) {
    /** Traits that nearly every text about a person has something to do with. */
    private static final String FALLBACK_SYSTEM = "big5";

    /**
     * @param target the trait whose prompts will be answered
     * @param system the traits of its system, with their facets; may lack the target
     * @param catalogue all traits at hand
     */
    public static EngineTexts of(Trait target, List<Trait> system, List<Trait> catalogue) {
        List<Trait> fallback = catalogue.stream()
                .filter(trait -> trait.id().system().equals(FALLBACK_SYSTEM))
                .toList();
        List<Experience> lines = Stream.concat(catalogue.stream(), Stream.of(target))
                .distinct()
                .flatMap(trait -> Stream.concat(Stream.of(trait), trait.facets().stream()))
                .flatMap(EngineTexts::experiences)
                .toList();
        return new EngineTexts(Rivals.of(target, system, fallback), lines);
    }

    static Stream<Experience> experiences(Trait trait) {
        return Stream.of(Pole.values()).flatMap(pole -> trait.pole(pole).statements().stream());
    }

    /** Hash of what answers and judgements come from. */
    public String answersHash() {
        return TraitHash.of(known.stream()
                .flatMap(trait -> Stream.concat(
                        Stream.of(
                                trait.id().name(),
                                trait.high().description(),
                                trait.low().description()),
                        Stream.of(Pole.values())
                                .flatMap(pole -> Stream.concat(
                                        Stream.of(pole.label()),
                                        trait.pole(pole).statements().stream().map(Experience::toString)))))
                .toList());
    }

    /** Hash of what word rates come from, and with them log-probabilities. */
    public String ratesHash() {
        return TraitHash.of(lines.stream().map(Experience::toString).toList());
    }
}
