package io.irote.objective;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import io.irote.statistics.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The compactness of METHOD §2 (arXiv 2508.08719, Eq. 3, with the baselines kept):
 *
 * <pre>
 * TC(e, E) = Σ_k [log p(e_k|e) − log p(e_k)] − [log p(E|e) − log p(E)]
 * R1(e)    = TC(e, E) + Σ_k Σ_j w_kj [log p(s_kj|e, e_k) − log p(s_kj|e_k)]
 * </pre>
 *
 * <p>Texts are plain strings; each candidate ends with its own terminator, so that E is their concatenation.
 */
public final class Compactness {
    /** Weights below this one change the behaviour term by less than a hundredth of one gain. */
    private static final double LIGHT = 0.01;

    private final LikelihoodModel model;
    private final Contexts contexts;

    public Compactness(LikelihoodModel model, Contexts contexts) {
        this.model = model;
        this.contexts = contexts;
    }

    /**
     * The terms without the scored reflection.
     *
     * @param candidates e_1 … e_K
     * @param behaviours the texts s_kj, one list a candidate; all empty when only TC is wanted
     * @param previous e_(t−1), whose view weighs the behaviours
     */
    public Ensemble ensemble(List<String> candidates, List<List<String>> behaviours, String previous) {
        List<LikelihoodRequest> requests = new ArrayList<>();
        requests.addAll(candidateRequests("", candidates));
        requests.addAll(behaviourRequests(previous, candidates, behaviours));
        Iterator<Outcome<LogLikelihood>> answers =
                model.logLikelihoodEach(requests).iterator();
        List<LogLikelihood> alone = Outcome.allOf(take(candidates.size(), answers));
        LogLikelihood together = answers.next().orElseThrow();
        List<Weighed> weighed = weigh(behaviours, answers);
        return new Ensemble(candidates, alone, together, unsteered(candidates, weighed));
    }

    /**
     * The compactness of each reflection in one batch of K + 1 + K·M1 continuations a reflection. A term that one of
     * them has no value of is left out for all, so that they stay comparable; one that lacks most terms has no score,
     * but NaN.
     */
    public List<CompactnessScore> score(List<String> reflections, Ensemble ensemble) {
        List<LikelihoodRequest> requests = new ArrayList<>();
        for (String e : reflections) {
            requests.addAll(candidateRequests(e, ensemble.candidates()));
            for (Behaviour s : ensemble.behaviours()) {
                requests.add(behaviourRequest(e, ensemble.candidates().get(s.candidate()), s.text()));
            }
        }
        Iterator<Outcome<LogLikelihood>> answers =
                model.logLikelihoodEach(requests).iterator();
        int terms = ensemble.alone().size() + 1 + ensemble.behaviours().size();
        List<List<Outcome<LogLikelihood>>> given =
                reflections.stream().map(e -> take(terms, answers)).toList();
        SharedTerms shared = SharedTerms.of(given);
        return given.stream().map(one -> score(ensemble, one, shared)).toList();
    }

    private static CompactnessScore score(Ensemble ensemble, List<Outcome<LogLikelihood>> given, SharedTerms shared) {
        if (SharedTerms.isPoor(given)) {
            return CompactnessScore.UNKNOWN;
        }
        int candidates = ensemble.alone().size();
        Sum tc = new Sum();
        Sum behaviours = new Sum();
        boolean laidOut = shared.has(candidates);
        for (int k = 0; k < candidates && laidOut; k++) {
            if (shared.has(k)) {
                tc.add(1, given.get(k).orElseThrow(), ensemble.alone().get(k));
            }
        }
        if (laidOut) {
            tc.add(-1, given.get(candidates).orElseThrow(), ensemble.together());
        }
        for (int j = 0; j < ensemble.behaviours().size(); j++) {
            if (shared.has(candidates + 1 + j)) {
                Behaviour s = ensemble.behaviours().get(j);
                behaviours.add(s.weight(), given.get(candidates + 1 + j).orElseThrow(), s.alone());
            }
        }
        int tokens = laidOut ? given.get(candidates).orElseThrow().tokens() : 0;
        return new CompactnessScore(
                tc.nats, tokens, behaviours.nats, behaviours.tokens, tc.provenance.and(behaviours.provenance));
    }

    private List<LikelihoodRequest> candidateRequests(String e, List<String> candidates) {
        List<LikelihoodRequest> requests = new ArrayList<>();
        candidates.forEach(text -> requests.add(new LikelihoodRequest(contexts.candidate(e), text)));
        requests.add(new LikelihoodRequest(contexts.candidate(e), String.join("", candidates)));
        return requests;
    }

    private List<LikelihoodRequest> behaviourRequests(
            String e, List<String> candidates, List<List<String>> behaviours) {
        List<LikelihoodRequest> requests = new ArrayList<>();
        for (int k = 0; k < behaviours.size(); k++) {
            for (String s : behaviours.get(k)) {
                requests.add(behaviourRequest(e, candidates.get(k), s));
            }
        }
        return requests;
    }

    private LikelihoodRequest behaviourRequest(String e, String candidate, String s) {
        return new LikelihoodRequest(contexts.behaviour(e, candidate), s);
    }

    /** The weights w_kj; behaviours too light to matter, or without a value, are left out and cost nothing more. */
    private static List<Weighed> weigh(List<List<String>> texts, Iterator<Outcome<LogLikelihood>> steered) {
        List<Weighed> weighed = new ArrayList<>();
        for (int k = 0; k < texts.size(); k++) {
            double[] logs = take(texts.get(k).size(), steered).stream()
                    .mapToDouble(
                            outcome -> outcome.answer().map(LogLikelihood::nats).orElse(Double.NEGATIVE_INFINITY))
                    .toArray();
            double[] weights = Softmax.of(logs);
            double heavy = Arrays.stream(weights).filter(w -> w >= LIGHT).sum();
            for (int j = 0; j < weights.length; j++) {
                if (weights[j] >= LIGHT) {
                    weighed.add(new Weighed(k, texts.get(k).get(j), weights[j] / heavy));
                }
            }
        }
        return weighed;
    }

    private List<Behaviour> unsteered(List<String> candidates, List<Weighed> weighed) {
        Iterator<Outcome<LogLikelihood>> alone = model.logLikelihoodEach(weighed.stream()
                        .map(s -> behaviourRequest("", candidates.get(s.candidate()), s.text()))
                        .toList())
                .iterator();
        return weighed.stream()
                .flatMap(s ->
                        alone
                                .next()
                                .map(nats -> new Behaviour(s.candidate(), s.text(), s.weight(), nats))
                                .answer()
                                .stream())
                .toList();
    }

    private static List<Outcome<LogLikelihood>> take(int n, Iterator<Outcome<LogLikelihood>> answers) {
        List<Outcome<LogLikelihood>> taken = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            taken.add(answers.next());
        }
        return taken;
    }

    /** A behaviour of candidate k with its weight w_kj. */
    private record Weighed(int candidate, String text, double weight) {}

    /** A weighted sum of pointwise mutual informations, PMI(a; b) = log p(b|a) − log p(b). */
    private static final class Sum {
        private double nats;
        private double tokens;
        private Provenance provenance = Provenance.EXACT;

        private void add(double weight, LogLikelihood given, LogLikelihood alone) {
            nats += weight * (given.nats() - alone.nats());
            tokens += Math.abs(weight) * given.tokens();
            provenance = provenance.and(given.provenance()).and(alone.provenance());
        }
    }
}
