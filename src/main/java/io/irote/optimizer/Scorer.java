package io.irote.optimizer;

import io.irote.model.LikelihoodModel;
import io.irote.objective.Compactness;
import io.irote.objective.CompactnessScore;
import io.irote.objective.Ensemble;
import io.irote.objective.Evocativeness;
import io.irote.objective.Objective;
import io.irote.objective.PromptContexts;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.optimizer.proposal.Proposal;
import io.irote.optimizer.race.Responses;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scores reflections: the objective of METHOD §2–§4 over the ports. */
public final class Scorer {
    /** Ends every candidate, so that their texts laid end to end stay apart. */
    private static final String TERMINATOR = "\n\n";

    private final Templates templates;
    private final Compactness compactness;
    private final Evocativeness evocativeness;
    private final Settings settings;

    public Scorer(LikelihoodModel model, Evocativeness evocativeness, Templates templates, Settings settings) {
        this.templates = templates;
        this.compactness = new Compactness(model, new PromptContexts(templates));
        this.evocativeness = evocativeness;
        this.settings = settings;
    }

    public Responses responses(List<Task> tasks) {
        return new Responses(evocativeness, templates, tasks);
    }

    /** R1 of each proposal with respect to E and the behaviours of its members. */
    List<CompactnessScore> compactness(
            List<Proposal> proposals, List<Reflection> candidates, List<List<String>> behaviours, Reflection previous) {
        Ensemble ensemble = compactness.ensemble(texts(candidates), behaviours, previous.text());
        return compactness.score(contexts(proposals), ensemble);
    }

    /** J of each proposal on the same E and on all tasks that every one of them has an answer to. */
    List<ScoredProposal> scored(List<Proposal> proposals, List<Reflection> candidates, Responses responses) {
        Ensemble ensemble = compactness.ensemble(texts(candidates), List.of(), "");
        List<CompactnessScore> scores = compactness.score(contexts(proposals), ensemble);
        List<Reflection> reflections =
                proposals.stream().map(Proposal::reflection).toList();
        responses.ask(responses.tasks(), reflections);
        List<ScoredProposal> scored = new ArrayList<>();
        Set<String> shared = responses.answeredByAll(reflections);
        for (int i = 0; i < proposals.size(); i++) {
            List<TaskResult> results = responses.of(reflections.get(i));
            scored.add(new ScoredProposal(
                    proposals.get(i), objective(scores.get(i), results, shared), List.copyOf(results)));
        }
        return scored;
    }

    private Objective objective(CompactnessScore compactness, List<TaskResult> results, Set<String> shared) {
        List<TaskScore> tasks = TaskResult.scores(results).stream()
                .filter(score -> shared.contains(score.task()))
                .toList();
        return new Objective(compactness, tasks, settings.compactness(), settings.beta());
    }

    private static List<String> contexts(List<Proposal> proposals) {
        return proposals.stream().map(proposal -> proposal.reflection().text()).toList();
    }

    private static List<String> texts(List<Reflection> candidates) {
        return candidates.stream().map(e -> e.text() + TERMINATOR).toList();
    }
}
