package io.irote.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.ModelException;
import io.irote.model.Role;
import io.irote.model.SampleNumbers;
import io.irote.model.TextGenerator;
import io.irote.objective.Task;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Templates;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Task TASK = new Task.Open(new OpenTask("o", OpenTask.Kind.STORY, "Tell of thing-7."));
    private final AtomicLong spent = new AtomicLong();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theFixedOnesAreMadeOfTheTraitsWords() {
        assertThat(prompt(Baseline.Kind.ROLE)).isEqualTo("You are a person who is high in Size.");
        assertThat(prompt(Baseline.Kind.DESCRIPTION)).startsWith("A large person.");
        assertThat(prompt(Baseline.Kind.ADJECTIVES)).startsWith("You are a person who is extremely large.");
    }

    @Test
    void everyAdjectiveIsGraded() {
        Templates templates = new Templates();
        var pole = new io.irote.trait.PoleText("calm, kind and open", "", List.of());
        assertThat(new GradedAdjectives(pole, templates).prepare().of(TASK))
                .contains("extremely calm and extremely kind and extremely open.");
    }

    @Test
    void theExamplesAreTheStatementsMostLikeTheTask() {
        List<String> examples = prompt(Baseline.Kind.EXAMPLES)
                .lines()
                .filter(line -> line.startsWith("- "))
                .toList();
        assertThat(examples).hasSize(5);
        assertThat(examples.get(0)).contains("thing-7");
    }

    @Test
    void thePortraitIsWrittenFromKeywordsThatAreWrittenFirst() {
        String portrait = baseline(
                        Baseline.Kind.PORTRAIT,
                        request -> request.contains("short phrases") ? "big, huge" : "You are big.")
                .prepare()
                .of(TASK);
        assertThat(portrait).isEqualTo("You are big.");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).contains("> big, huge");
    }

    @Test
    void theLifeStoryIsWhatTheModelKnowsAboutItself() {
        assertThat(baseline(Baseline.Kind.BACKSTORY, request -> "I grew up tall.")
                        .prepare()
                        .of(TASK))
                .isEqualTo(new Templates().reflection("I grew up tall."));
    }

    @Test
    void aTextThatIsEmptyTwiceIsAnErrorAndNoPrompt() {
        Baseline portrait = baseline(Baseline.Kind.PORTRAIT, request -> " ");
        assertThatThrownBy(portrait::prepare).isInstanceOf(ModelException.class).hasMessageContaining("no keywords");
        assertThat(asked).hasSize(2);
    }

    @Test
    void evolutionKeepsTheFittestAndEndsWithTheGenerationThatSpendsTheBudget() {
        // Fitness is a prompt's length; a child is one letter longer than its first parent.
        String best = evolved(request -> "<prompt>" + firstQuoted(request) + "x</prompt>", 95);
        assertThat(best).endsWith("x");
        // 7 variations and 10 children a generation, each 1 token: 7, 17, ... 97.
        assertThat(spent).hasValue(97);
        assertThat(asked.subList(0, 7)).allMatch(request -> request.contains("same in other words"));
        assertThat(asked.subList(7, 97)).allMatch(request -> request.contains("Second:"));
    }

    @Test
    void evolutionGoesOnWithoutTheChildrenThatCannotBeRead() {
        assertThat(evolved(request -> "no tags", 50)).startsWith("A large person.");
    }

    @Test
    void whatCannotBeMadeIsNamedWithTheReason() {
        List<String> notes = new ArrayList<>();
        List<Baseline> made =
                material(Optional.empty(), OptionalLong.empty()).baselines(List.of(Baseline.Kind.values()), notes);
        assertThat(made)
                .extracting(Baseline::kind)
                .containsExactly(
                        Baseline.Kind.ROLE,
                        Baseline.Kind.DESCRIPTION,
                        Baseline.Kind.ADJECTIVES,
                        Baseline.Kind.EXAMPLES);
        assertThat(notes).hasSize(3).allMatch(note -> note.contains("--proposer"));
        notes.clear();
        material(Optional.of(author(r -> "")), OptionalLong.empty()).baselines(List.of(Baseline.Kind.EVOPROMPT), notes);
        assertThat(notes).singleElement().asString().contains("--search-tokens");
    }

    @Test
    void wordsAreSharedWhateverTheirCase() {
        assertThat(new WordOverlap().between("The red hat", "a RED coat")).isEqualTo(1 / 5.0);
        assertThat(new WordOverlap().between("", "!")).isZero();
    }

    private String evolved(UnaryOperator<String> model, long budget) {
        return material(Optional.of(author(model)), OptionalLong.of(budget))
                .baselines(List.of(Baseline.Kind.EVOPROMPT), new ArrayList<>())
                .get(0)
                .prepare()
                .of(TASK);
    }

    private String prompt(Baseline.Kind kind) {
        return baseline(kind, request -> "").prepare().of(TASK);
    }

    private Baseline baseline(Baseline.Kind kind, UnaryOperator<String> model) {
        return material(Optional.of(author(model)), OptionalLong.empty())
                .baselines(List.of(kind), new ArrayList<>())
                .get(0);
    }

    private BaselineFactory material(Optional<TextWriter> writer, OptionalLong budget) {
        return new BaselineFactory(
                ToyTrait.TRAIT,
                Pole.HIGH,
                new Templates(),
                new WordOverlap(),
                writer,
                prompts -> prompts.stream().map(p -> (double) p.length()).toList(),
                spent::get,
                budget,
                1);
    }

    private TextWriter author(UnaryOperator<String> model) {
        TextGenerator texts = requests -> requests.stream()
                .map(request -> {
                    String text = request.prompt().text(Role.USER);
                    asked.add(text);
                    spent.incrementAndGet();
                    return new Generation(model.apply(text), FinishReason.STOP, 1);
                })
                .toList();
        return new TextWriter(texts, new SampleNumbers(1));
    }

    private static String firstQuoted(String request) {
        return request.lines()
                .dropWhile(line -> !line.startsWith("> "))
                .takeWhile(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
    }
}
