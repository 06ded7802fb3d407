package io.irote.score.answers;

import io.irote.objective.Task;
import io.irote.reflection.Reflection;
import io.irote.reflection.TemplateUse;
import io.irote.reflection.Templates;
import io.irote.score.TaskSplit;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitHash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which texts a reflection's held-out scores were found with, as a hash of each kind. Only what was used counts:
 * another trait in the catalogue or another template changes nothing.
 *
 * @param hashes SHA-256 in hexadecimal digits by what was hashed, in a fixed order; empty where nothing was recorded
 */
public record UsedTexts(Map<String, String> hashes) {
    /** Of what a file that says nothing was found with. */
    public static final UsedTexts UNKNOWN = new UsedTexts(Map.of());

    static final String TEXT = "text";
    static final String ROLE_PROMPT = "role-prompt";
    static final String ITEMS = "items";
    static final String OPEN_TASKS = "open-tasks";
    static final String SEARCH_TASKS = "search-tasks";
    static final String RUBRIC = "rubric";
    static final String TRAITS = "traits";
    static final String TEMPLATE = "template-";

    public UsedTexts {
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }

    /** @param asked whether a language model judges, which is asked by a template */
    public static UsedTexts of(Trait trait, Pole pole, Reflection reflection, Templates templates, boolean asked) {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put(TEXT, hash(reflection.text()));
        templates.hashes(uses(asked)).forEach((name, hash) -> hashes.put(TEMPLATE + name, hash));
        hashes.put(ROLE_PROMPT, hash(templates.role(trait, pole)));
        TaskSplit tasks = TaskSplit.of(trait);
        hashes.put(ITEMS, hash(tasks.heldOut(), Task.Closed.class));
        hashes.put(OPEN_TASKS, hash(tasks.heldOut(), Task.Open.class));
        hashes.put(SEARCH_TASKS, hash(tasks.optimised(), Task.class));
        hashes.put(RUBRIC, TraitHash.of(rubric(trait, asked)));
        return new UsedTexts(hashes);
    }

    private static List<TemplateUse> uses(boolean asked) {
        return asked ? List.of(TemplateUse.TASKS, TemplateUse.JUDGEMENTS) : List.of(TemplateUse.TASKS);
    }

    /** The same with a hash of the traits that the embedded engine answered and rated by, if it did either. */
    public UsedTexts with(Optional<String> engine) {
        Map<String, String> all = new LinkedHashMap<>(hashes);
        engine.ifPresent(hash -> all.put(TRAITS, hash));
        return new UsedTexts(all);
    }

    /** Hash of the traits that the embedded engine answered and rated by; empty if that is not recorded. */
    public Optional<String> engine() {
        return Optional.ofNullable(hashes.get(TRAITS));
    }

    /** Of what a file that holds the text alone was found with. */
    public static UsedTexts ofText(Reflection reflection) {
        return new UsedTexts(Map.of(TEXT, hash(reflection.text())));
    }

    /** Whether the text that was scored is known. */
    public boolean isRecorded() {
        return hashes.containsKey(TEXT);
    }

    /** What is not as it was, of what was recorded; what the embedded engine knows counts only where it is asked. */
    List<String> changed(UsedTexts now) {
        return hashes.entrySet().stream()
                .filter(used -> !used.getKey().equals(TRAITS))
                .filter(used -> !used.getValue().equals(now.hashes.get(used.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a language model judged. */
    public boolean isAsked() {
        return hashes.containsKey(TEMPLATE + "judge");
    }

    /** Whether more is known than the text: what the tasks were put and rated with. */
    public boolean isWhole() {
        return hashes.size() > 1;
    }

    private static String hash(List<Task> tasks, Class<? extends Task> kind) {
        return TraitHash.of(tasks.stream()
                .filter(kind::isInstance)
                .flatMap(UsedTexts::texts)
                .toList());
    }

    private static Stream<String> texts(Task task) {
        if (task instanceof Task.Closed closed) {
            return Stream.concat(
                    Stream.of(
                            closed.id(),
                            closed.item().statement(),
                            closed.item().keyed().name(),
                            Integer.toString(closed.scale().min())),
                    closed.scale().labels().stream());
        }
        return Stream.of(task.id(), ((Task.Open) task).task().text());
    }

    /** What an answer is held against: by a model the descriptions, by the embedded engine the statements, too. */
    private static List<String> rubric(Trait trait, boolean asked) {
        Stream<String> descriptions = Stream.of(
                trait.title(),
                trait.definition(),
                trait.low().description(),
                trait.high().description());
        Stream<Experience> statements = asked
                ? Stream.empty()
                : Stream.concat(trait.low().statements().stream(), trait.high().statements().stream());
        return Stream.concat(descriptions, statements.map(Experience::toString)).toList();
    }

    private static String hash(String text) {
        return TraitHash.of(List.of(text));
    }
}
