package io.irote.optimizer;

import io.irote.judge.Grades;
import io.irote.judge.Judgement;
import io.irote.judge.JudgementRequest;
import io.irote.judge.TraitRubric;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Message;
import io.irote.model.Outcome;
import io.irote.model.Ports;
import io.irote.model.Provenance;
import io.irote.model.Role;
import io.irote.objective.Evocativeness;
import io.irote.objective.Questions;
import io.irote.reflection.Templates;
import io.irote.subject.Interview;
import io.irote.trait.Pole;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Exact toy models: texts by a Pólya urn over words, answers by how many statements of either pole the system prompt
 * holds, weighted by the number each statement carries.
 */
public final class ToyPorts {
    private static final double VOCABULARY = 500;

    private ToyPorts() {}

    public static Ports create() {
        return new Ports(
                requests -> requests.stream()
                        .map(r -> new Generation(
                                "strength " + strength(r.prompt().text(Role.SYSTEM)) + " sample " + r.repeat(),
                                Generation.FinishReason.STOP,
                                1))
                        .toList(),
                requests -> requests.stream().map(ToyPorts::choose).toList(),
                requests -> requests.stream().map(ToyPorts::logLikelihood).toList());
    }

    /** A judge who reads the strength off an answer. */
    public static List<Outcome<Judgement>> judge(List<JudgementRequest> requests) {
        return Outcome.answered(requests.stream().map(ToyPorts::judgement).toList());
    }

    private static Judgement judgement(JudgementRequest request) {
        Grades grades = request.rubric().grades();
        double strength = Double.parseDouble(request.answer().split(" ")[1]);
        double score = logistic(grades.reversed() ? -strength : strength);
        return new Judgement(grades.ends(score), score, Provenance.EXACT, Optional.empty(), "toy");
    }

    /** What models with the toy judge evoke of the toy trait. */
    public static Evocativeness evocativeness(Ports ports, Pole pole, int samples, long seed) {
        Templates templates = new Templates();
        return new Evocativeness(
                new Interview(ports),
                new Questions(templates, samples, seed),
                ToyPorts::judge,
                new TraitRubric(ToyTrait.TRAIT, pole, templates));
    }

    /** Positive for statements of the high pole, negative for those of the low one. */
    static double strength(String system) {
        double strength = 0;
        for (int i = 0; i < 12; i++) {
            double weight = 0.05 * (1 + i);
            strength += system.contains("I collect thing-" + i + ",") ? weight : 0;
            strength -= system.contains("I discard thing-" + i + ",") ? weight : 0;
        }
        return strength;
    }

    private static ChoiceDistribution choose(ChoiceRequest request) {
        String user = request.prompt().text(Role.USER);
        double agreement = strength(request.prompt().text(Role.SYSTEM)) * (user.contains("many") ? 1 : -1);
        double nuance = 0.03 * (user.hashCode() % 7);
        double[] weights = IntStream.range(0, request.options().size())
                .mapToDouble(i -> Math.exp((agreement + nuance) * (i - 2)))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return new ChoiceDistribution(
                Arrays.stream(weights).mapToObj(w -> w / sum).toList(), Provenance.EXACT, 1);
    }

    private static LogLikelihood logLikelihood(LikelihoodRequest request) {
        String context =
                request.context().messages().stream().map(Message::text).collect(Collectors.joining(" "));
        Map<String, Integer> urn = new HashMap<>();
        int size = 0;
        for (String word : context.split("\\s+")) {
            urn.merge(word, 1, Integer::sum);
            size++;
        }
        double nats = 0;
        List<String> words = List.of(request.continuation().strip().split("\\s+"));
        for (String word : words) {
            nats += Math.log((1 + urn.getOrDefault(word, 0)) / (VOCABULARY + size));
            urn.merge(word, 1, Integer::sum);
            size++;
        }
        return new LogLikelihood(nats, words.size(), Provenance.EXACT);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
