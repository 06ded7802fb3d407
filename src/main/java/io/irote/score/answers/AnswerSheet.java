package io.irote.score.answers;

import io.irote.file.Hash;
import io.irote.model.spec.ModelSpec;
import io.irote.objective.TaskScore;
import io.irote.score.Answered;
import io.irote.trait.TraitHash;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The answers behind the scores of a run or an evaluation.
 *
 * @param used which texts the held-out scores were found with
 * @param systems the system prompts, by their hashes
 */
public record AnswerSheet(UsedTexts used, Map<String, String> systems, List<GivenAnswer> answers) {
    /** @throws IllegalArgumentException if a system prompt is missing */
    public AnswerSheet {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        answers = List.copyOf(answers);
        for (GivenAnswer answer : answers) {
            if (!systems.containsKey(answer.system())) {
                throw new IllegalArgumentException("there is no system prompt " + answer.system());
            }
        }
    }

    /** The hash by which answers refer to a system prompt. */
    public static String id(String system) {
        return Hash.brief(TraitHash.of(List.of(system)));
    }

    /** The ways of prompting, in the order that they are shown in. */
    public List<String> prompts() {
        return names(GivenAnswer::prompt);
    }

    /** The IDs of the tasks, in the order that they were asked in. */
    public List<String> tasks() {
        return names(GivenAnswer::task);
    }

    /** Some of the answers. */
    public AnswerSheet only(Predicate<GivenAnswer> wanted) {
        return new AnswerSheet(used, systems, answers.stream().filter(wanted).toList());
    }

    /** Those of one way of prompting on the tasks that the search never saw, as they are shown beside each other. */
    public List<GivenAnswer> heldOut(String prompt) {
        return answers.stream()
                .filter(answer ->
                        answer.prompt().equals(prompt) && answer.condition().equals(Answered.STANDARD))
                .toList();
    }

    /** Those of a way of prompting, to all tasks of its trait. */
    public List<GivenAnswer> by(String prompt) {
        return answers.stream().filter(answer -> answer.prompt().equals(prompt)).toList();
    }

    /** The scores of one way of prompting on those tasks, as they were recorded. */
    public List<TaskScore> scores(String prompt) {
        return heldOut(prompt).stream()
                .filter(answer -> answer.score().isPresent())
                .map(answer -> new Rescored(answer).score())
                .toList();
    }

    /** The same answers as if all had been given now: what is the same for equal answers. */
    public AnswerSheet unremembered() {
        return new AnswerSheet(
                used, systems, answers.stream().map(GivenAnswer::unremembered).toList());
    }

    /** Both, one behind the other; what both hold once. */
    public AnswerSheet and(AnswerSheet more) {
        Set<GivenAnswer> here = new HashSet<>(unremembered().answers);
        Map<String, String> all = new LinkedHashMap<>(systems);
        all.putAll(more.systems);
        return new AnswerSheet(
                used,
                all,
                Stream.concat(
                                answers.stream(),
                                more.answers.stream().filter(answer -> !here.contains(answer.unremembered())))
                        .toList());
    }

    /** Whether some answers are the embedded engine's, which is no language model. */
    public boolean isSimulated() {
        return answers.stream().anyMatch(answer -> answer.model().equals(ModelSpec.EMBEDDED.toString()));
    }

    private List<String> names(Function<GivenAnswer, String> name) {
        return answers.stream().map(name).distinct().toList();
    }
}
