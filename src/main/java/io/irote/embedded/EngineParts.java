package io.irote.embedded;

import io.irote.embedded.AxisFit.Sample;
import io.irote.embedded.encoder.CachedVectors;
import io.irote.embedded.encoder.Natives;
import io.irote.embedded.encoder.Vector;
import io.irote.embedded.encoder.WordPieces;
import io.irote.reflection.Templates;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the engine together: reads the traits' texts, gets their vectors, fits axes and word rates. */
record EngineParts(
        PromptReader reader,
        TraitSpace traits,
        LikertRespondent likert,
        OpenRespondent open,
        TopicLanguageModel language,
        PoleClassifier classifier) {
    static EngineParts of(
            Trait target,
            List<Trait> system,
            List<Trait> catalogue,
            Optional<Path> vectorCache,
            EngineConstants settings) {
        EngineTexts read = EngineTexts.of(target, system, catalogue);
        List<Trait> known = read.known();
        WordPieces wordPieces = Natives.wordPieces();
        CachedVectors vectors = new CachedVectors(Natives::encoder, vectorCache);
        BaseRates base = new BaseRates(lines(read.lines(), wordPieces), settings);
        List<String> texts = texts(known);
        AxisFit fit = new AxisFit(settings);
        vectors.prepare(foreseen(target, known, fit));
        Space space =
                new Space(vectors, Vector.mean(texts.stream().map(vectors::of).toList()));
        TraitSpace traits = new TraitSpace(
                space,
                known.parallelStream().map(trait -> fit.fit(trait, space)).toList(),
                settings);
        Lexicon lexicon = Lexicon.of(
                texts.stream().map(wordPieces::split).toList(), base, new WordDirections(texts, wordPieces, space));
        Templates templates = new Templates();
        PromptReader reader = new PromptReader(templates, wordPieces);
        return new EngineParts(
                reader,
                traits,
                new LikertRespondent(traits, settings),
                new OpenRespondent(reader, new AnswerBank(known, traits, settings), wordPieces, templates),
                new TopicLanguageModel(traits, wordPieces, base, lexicon, settings),
                new PoleClassifier(traits, settings));
    }

    /** The catalogue's statements as lines of a reflection, numbered like those. */
    private static List<int[]> lines(List<Experience> all, WordPieces wordPieces) {
        List<int[]> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(wordPieces.ids((i % 3 + 1) + ". " + all.get(i)));
        }
        return lines;
    }

    /** What the space is centred on and words are read from: descriptions, claims and whole statements. */
    private static List<String> texts(List<Trait> known) {
        return known.stream()
                .flatMap(trait -> Stream.concat(
                        Stream.of(Pole.values()).map(pole -> trait.pole(pole).description()),
                        EngineTexts.experiences(trait).flatMap(e -> Stream.of(e.claim(), e.toString()))))
                .toList();
    }

    /** Every text whose vector the run is sure to ask for. */
    private static List<String> foreseen(Trait target, List<Trait> known, AxisFit fit) {
        List<String> texts = new ArrayList<>();
        known.forEach(trait -> fit.samples(trait).stream().map(Sample::text).forEach(texts::add));
        EngineTexts.experiences(target).map(Experience::action).forEach(texts::add);
        target.forms().forEach(form -> form.items().forEach(item -> texts.add(item.statement())));
        target.tasks().forEach(task -> texts.add(task.text()));
        return texts;
    }
}
