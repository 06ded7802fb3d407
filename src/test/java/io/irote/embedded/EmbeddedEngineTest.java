package io.irote.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.Questionnaire;
import io.irote.instrument.ResponseScale;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.objective.PromptContexts;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.trait.Experience;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedEngineTest {
    private static final Templates TEMPLATES = new Templates();

    private final EmbeddedEngine engine = new EmbeddedEngine(Engines.values());

    private Generation answer(String user, double temperature, long repeat) {
        Reflection self = Trial.reflection(Engines.trait("schwartz:benevolence"), Pole.HIGH, 1);
        return answer(Prompt.of(TEMPLATES.reflection(self.text()), user), temperature, repeat);
    }

    private Generation answer(Prompt prompt, double temperature, long repeat) {
        return engine.generate(List.of(new GenerationRequest(prompt, temperature, 300, repeat)))
                .get(0);
    }

    @Test
    void aBehaviourIsOneSentenceInTheFirstPerson() {
        Prompt prompt = new PromptContexts(TEMPLATES).behaviour("1. I help", "1. I listen for hours");
        String behaviour = answer(prompt, 0, 0).text();
        assertThat(behaviour).startsWith("I ").endsWith(".").doesNotContain("\n");
    }

    @Test
    void aCandidateIsANumberedList() {
        Reflection candidate =
                Reflection.parse(answer(TEMPLATES.candidate(), 0.5, 1).text());
        assertThat(candidate.insights()).hasSize(3).allMatch(i -> i.examples().size() == 1);
    }

    @Test
    void samplesOfAPromptDiffer() {
        String question = "What did you do on Sunday?";
        assertThat(List.of(
                        answer(question, 1, 1).text(),
                        answer(question, 1, 2).text(),
                        answer(question, 1, 3).text()))
                .doesNotHaveDuplicates();
        assertThat(answer(question, 0, 1).text())
                .isEqualTo(answer(question, 0, 2).text());
    }

    @Test
    void anAnswerDoesNotRepeatTheReflection() {
        Reflection self = Trial.reflection(Engines.trait("schwartz:benevolence"), Pole.HIGH, 1);
        String text = answer("What did you do on Sunday?", 0, 0).text();
        assertThat(self.statements()).noneMatch(text::contains);
    }

    @Test
    void answersShowTheReflectionsPole() {
        Trait trait = Engines.trait("schwartz:benevolence");
        double high = evocativeness(trait, Pole.HIGH);
        double low = evocativeness(trait, Pole.LOW);
        assertThat(high).isGreaterThan(low);
    }

    /** Mean q(high | y) of the greedy answers to the trait's tasks under a reflection of a pole. */
    private double evocativeness(Trait trait, Pole pole) {
        String self = TEMPLATES.reflection(Trial.reflection(trait, pole, 3).text());
        return trait.tasks().stream()
                .map(task -> new GenerationRequest(Prompt.of(self, task.text()), 0, 300, 0))
                .map(request -> engine.generate(List.of(request)).get(0).text())
                .mapToDouble(text -> engine.probability(trait.id(), text))
                .average()
                .orElseThrow();
    }

    @Test
    void aFacetStandsBesideItsSiblingsAndTheOtherTraits() {
        assertThat(Engines.facet().traits().axes().stream()
                        .map(axis -> axis.id().name()))
                .hasSize(10)
                .contains("big5:conscientiousness/orderliness", "big5:conscientiousness/cautiousness", "big5:openness")
                .doesNotContain("big5:conscientiousness");
    }

    @Test
    void bothPolesOfAFacetScoreOnTheirSide() {
        Trait facet = Engines.trait("big5:conscientiousness/orderliness");
        Trial trial = new Trial("facet", List.of(facet), Engines.facet());
        for (Pole pole : Pole.values()) {
            assertThat(trial.score(Trial.statements(facet, pole, 1), Trial.items(facet), pole))
                    .isPositive();
        }
    }

    @Test
    void aUsersOwnTraitNeedsOnlyThreeStatementsAPole() {
        Trait own = punctuality();
        Trial trial = new Trial(
                "own",
                List.of(own),
                EngineParts.of(
                        own, List.of(own), TraitCatalog.shipped().traits(), Optional.empty(), EngineConstants.DEFAULT));
        for (Pole pole : Pole.values()) {
            assertThat(trial.score(Trial.statements(own, pole, 1), Trial.items(own), pole))
                    .isPositive();
        }
    }

    private static Trait punctuality() {
        PoleText high = new PoleText(
                "punctual",
                "Arrives on time and keeps deadlines.",
                List.of(
                        new Experience("I arrive before the hour", "I waited ten minutes at the gate"),
                        new Experience("I keep every deadline", "I sent the report a day early"),
                        new Experience("I set two alarms", "I woke before both this morning")));
        PoleText low = new PoleText(
                "tardy",
                "Comes late and lets deadlines pass.",
                List.of(
                        new Experience("I turn up when I turn up", "I walked in during the second act"),
                        new Experience("I let deadlines slide", "I sent the form a month late"),
                        new Experience("I lose track of time", "I missed the last train again")));
        List<Item> items = List.of(
                new Item("p1", "I am always on time.", Keying.PLUS),
                new Item("p2", "I often come late to meetings.", Keying.MINUS));
        Questionnaire form = new Questionnaire("a", "Form", "", ResponseScale.ACCURACY, items);
        List<Item> others = List.of(
                new Item("p3", "I hand in my work when it is due.", Keying.PLUS),
                new Item("p4", "I keep people waiting.", Keying.MINUS));
        List<OpenTask> tasks = List.of(new OpenTask("t", OpenTask.Kind.STORY, "Tell of a morning."));
        TraitId id = TraitId.parse("mine:punctuality");
        List<Questionnaire> forms = List.of(form, form.with(others));
        return new Trait(id, List.of(), "Punctuality", "", false, "Being on time.", high, low, forms, tasks, List.of());
    }
}
