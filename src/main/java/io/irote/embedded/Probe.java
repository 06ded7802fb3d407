package io.irote.embedded;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.Role;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Asks each port of the engine, and its classifier, a few questions whose answers must fit together. */
public record Probe(EmbeddedEngine engine, LongSupplier nanoTime) {
    private static final double ROUNDING = 1e-6;
    private static final List<String> OPTIONS = List.of("1", "2", "3", "4", "5");

    /**
     * What one port can do.
     *
     * @param detail how it was found, or what is wrong
     * @param millis the time of the questions
     */
    public record Finding(String job, boolean works, String detail, double millis) {}

    private record Outcome(boolean works, String detail) {}

    /** The findings on all ports, with texts of a trait. */
    public List<Finding> findings(Trait trait) {
        String self = "1. " + trait.pole(Pole.HIGH).statements().get(0);
        String item = trait.optimised().items().get(0).statement();
        return List.of(
                timed("generation", () -> generation(self, trait.tasks().get(0).text())),
                timed("choice probabilities", () -> choice(self, item)),
                timed("text log-probabilities", () -> likelihood(self, trait)),
                timed("evaluation of open answers", () -> evaluation(trait)));
    }

    private Finding timed(String job, Supplier<Outcome> question) {
        long begin = nanoTime.getAsLong();
        Outcome outcome = answered(question);
        double millis = (nanoTime.getAsLong() - begin) / 1e6;
        return new Finding(job, outcome.works(), outcome.detail(), millis);
    }

    private static Outcome answered(Supplier<Outcome> question) {
        try {
            return question.get();
        } catch (ModelException e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        }
    }

    private Outcome generation(String self, String task) {
        GenerationRequest request = new GenerationRequest(Prompt.of(self, task), 0, 64, 0);
        List<Generation> twice = engine.generate(List.of(request, request));
        boolean same = twice.get(0).equals(twice.get(1));
        boolean text = !twice.get(0).text().isBlank();
        return new Outcome(text, (text ? "answers" : "answers with an empty text") + (same ? ", repeatably" : ""));
    }

    private Outcome choice(String self, String item) {
        ChoiceRequest request = new ChoiceRequest(Prompt.of(self, "\"" + item + "\""), OPTIONS);
        ChoiceDistribution answer = engine.choose(List.of(request)).get(0);
        String coverage = String.format(Locale.ROOT, "%.1f %% of the mass is on the options", 100 * answer.coverage());
        return new Outcome(true, name(answer.provenance()) + ", " + coverage);
    }

    /** log p(ab|c) must be log p(a|c) + log p(b|c, a), and a text must be likelier after itself. */
    private Outcome likelihood(String self, Trait trait) {
        String text = trait.pole(Pole.HIGH).statements().get(0) + "\n";
        List<LogLikelihood> answers = engine.logLikelihood(List.of(
                new LikelihoodRequest(Prompt.of("", ""), text),
                new LikelihoodRequest(Prompt.of(self, ""), text),
                new LikelihoodRequest(Prompt.of(self, ""), text + text),
                new LikelihoodRequest(Prompt.of(self, "").with(Role.ASSISTANT, text), text)));
        double gap =
                answers.get(2).nats() - answers.get(1).nats() - answers.get(3).nats();
        double gain = answers.get(1).nats() - answers.get(0).nats();
        String detail = String.format(
                Locale.ROOT,
                "%s, chain rule off by %.1e nats, a text gains %.2f nats a token after itself",
                name(answers.get(0).provenance()),
                Math.abs(gap),
                gain / answers.get(0).tokens());
        return new Outcome(Math.abs(gap) < ROUNDING && gain > 0, detail);
    }

    private Outcome evaluation(Trait trait) {
        double high = engine.probability(trait.id(), example(trait, Pole.HIGH));
        double low = engine.probability(trait.id(), example(trait, Pole.LOW));
        String detail = String.format(
                Locale.ROOT, "%s, q = %.2f for a high answer, %.2f for a low one", name(Provenance.RATED), high, low);
        return new Outcome(high > low, detail);
    }

    private static String example(Trait trait, Pole pole) {
        return trait.pole(pole).statements().get(0).toString();
    }

    private static String name(Provenance provenance) {
        return provenance.name().toLowerCase(Locale.ROOT);
    }
}
