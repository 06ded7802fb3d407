package io.irote.judge.hedging;

import io.irote.judge.Judge;
import io.irote.judge.Judgement;
import io.irote.judge.JudgementRequest;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts the words that people hedge with: none is the first label, each one a label more. */
final class HedgeWords implements Judge {
    private static final Pattern HEDGE = Pattern.compile("(?i)\\b(?:perhaps|maybe|it depends|hard to say)\\b");

    @Override
    public List<Outcome<Judgement>> judge(List<JudgementRequest> requests) {
        return requests.stream().map(HedgeWords::judged).toList();
    }

    private static Outcome<Judgement> judged(JudgementRequest request) {
        if (request.answer().isBlank()) {
            return new Outcome.Missing<>(Outcome.Status.UNREADABLE, "there is nothing to judge");
        }
        List<String> hedges = HEDGE.matcher(request.answer())
                .results()
                .map(MatchResult::group)
                .toList();
        int labels = request.rubric().grades().labels().size();
        List<Double> weights = new ArrayList<>(Collections.nCopies(labels, 0.0));
        weights.set(Math.min(hedges.size(), labels - 1), 1.0);
        return new Outcome.Answered<>(new Judgement(
                new ChoiceDistribution(weights, Provenance.EXACT, 0),
                request.rubric().grades().score(weights),
                Provenance.EXACT,
                hedges.stream().findFirst(),
                "hedge-words"));
    }
}
