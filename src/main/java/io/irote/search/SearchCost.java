package io.irote.search;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.objective.EvocativenessCost;
import io.irote.objective.PromptLengths;
import io.irote.objective.Questions;
import io.irote.objective.Task;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StepCost;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.Job;
import io.irote.score.HeldOutCost;
import io.irote.score.TaskSplit;
import java.util.List;
import java.util.function.Function;

/**
 * What a search asks at most, phase by phase.
 *
 * @param tasks that the loop may use
 */
record SearchCost(StepCost loop, HeldOutCost heldOut, EvocativenessCost tasks) {
    private static final String LOOK_UPS = "look-ups of tokens";

    /** Who is asked, and what it is called to ask again where nothing of the answers can be used. */
    enum Part {
        MODEL(Cast.MODEL, "second tries of answers"),
        PROPOSER(Cast.PROPOSER, "repairs of reflections"),
        JUDGE(Cast.JUDGE, "second tries of judgements");

        private final String role;
        private final String again;

        Part(String role, String again) {
            this.role = role;
            this.again = again;
        }

        String role() {
            return role;
        }

        String again() {
            return again;
        }
    }

    /** @param cost by how the part's model can be asked */
    record Phase(String name, Part part, Function<CallCost, Cost> cost) {}

    static SearchCost of(Job job) {
        Settings settings = job.config().settings();
        PromptLengths lengths = new PromptLengths(job.templates(), job.trait(), job.pole(), settings.words());
        TaskSplit split = TaskSplit.of(job.trait());
        EvocativenessCost tasks = evocativeness(lengths, split.optimised(), settings);
        return new SearchCost(
                new StepCost(lengths, settings, tasks),
                new HeldOutCost(evocativeness(lengths, split.heldOut(), settings)),
                tasks);
    }

    private static EvocativenessCost evocativeness(PromptLengths lengths, List<Task> tasks, Settings settings) {
        int tokens = settings.maxOutputTokens().orElse(Questions.ANSWER_TOKENS);
        return new EvocativenessCost(lengths, tasks, settings.samples(), tokens);
    }

    /** @param one whether the model is its own judge, so that what it looks up for both it looks up once */
    List<Phase> phases(boolean one) {
        return List.of(
                new Phase("reflections written", Part.PROPOSER, loop::proposals),
                new Phase("behaviours", Part.MODEL, loop::behaviours),
                new Phase("texts for compactness", Part.MODEL, loop::likelihoods),
                new Phase("questionnaire items", Part.MODEL, loop::items),
                new Phase("answers to open tasks", Part.MODEL, loop::answers),
                new Phase("judgements", Part.JUDGE, loop::judgements),
                new Phase("held-out items", Part.MODEL, heldOut::items),
                new Phase("held-out answers", Part.MODEL, heldOut::answers),
                new Phase("held-out judgements", Part.JUDGE, heldOut::judgements),
                new Phase(LOOK_UPS, Part.MODEL, one ? tasks::lookUps : tasks::optionLookUps),
                new Phase(LOOK_UPS, Part.JUDGE, one ? judge -> Cost.NONE : tasks::labelLookUps));
    }
}
