package io.irote.optimizer.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.ChoiceModel;
import io.irote.model.Ports;
import io.irote.model.Role;
import io.irote.objective.Task;
import io.irote.optimizer.Scorer;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.optimizer.proposal.Proposal;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.score.TaskSplit;
import io.irote.trait.Pole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Settings SETTINGS = new Settings(6, 3, 2, 1, 12, 2, 1e-4, 50, 7);
    private static final Proposal STRONG = proposal("I collect thing-11, e.g.: I kept it");
    private static final Proposal MIDDLE = proposal("I collect thing-10, e.g.: I kept it");
    private static final Proposal WEAK = proposal("I collect thing-2, e.g.: I kept it");
    private static final Proposal HOSTILE = proposal("I discard thing-11, e.g.: I dropped it");
    private static final List<Proposal> FIELD = List.of(HOSTILE, WEAK, MIDDLE, STRONG);
    private final Map<String, Integer> asked = new TreeMap<>();

    @Test
    void theWorseLeaveAfterFewTasksAndTheBestFinish() {
        Race race = new Race(responses(), RaceRules.STANDARD);
        race.run(FIELD);
        assertThat(race.finalists()).containsExactly(STRONG, MIDDLE, WEAK);
        assertThat(race.dropped())
                .as("off-pole candidates take no further part")
                .isEmpty();
        assertThat(asked.get("discard")).isEqualTo(4);
        assertThat(asked.get("collect")).isEqualTo(3 * 10);
    }

    @Test
    void theRulesSayHowManyTasksAndFinalistsThereAre() {
        Race race = new Race(responses(), new RaceRules(2, 2, 1, 0.5, 0.5));
        race.run(List.of(WEAK, MIDDLE, STRONG));
        assertThat(race.finalists()).containsExactly(STRONG);
        assertThat(asked.get("collect")).isLessThan(3 * 4 + 10);
        assertThat(race.verdicts()).extracting(Verdict::reason).anyMatch(reason -> reason.endsWith("after 2 tasks"));
    }

    @Test
    void everyEntrantGetsAVerdictWithItsReason() {
        Race race = new Race(responses(), RaceRules.STANDARD);
        race.run(FIELD);
        assertThat(race.verdicts()).extracting(Verdict::proposal).containsExactlyInAnyOrderElementsOf(FIELD);
        assertThat(race.verdicts())
                .filteredOn(verdict -> !verdict.kept())
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.reason()).isEqualTo("off-pole: showed the other pole on 4 tasks");
                    assertThat(verdict.tasks()).isEqualTo(4);
                });
    }

    @Test
    void ofEqualEntrantsTheFirstFinish() {
        List<Proposal> equals = List.of("that", "these", "those", "them").stream()
                .map(thing -> proposal("I collect thing-11, e.g.: I kept " + thing))
                .toList();
        Race race = new Race(responses(), RaceRules.STANDARD);
        race.run(equals);
        assertThat(race.finalists()).containsExactlyElementsOf(equals.subList(0, 3));
        assertThat(race.dropped()).containsExactly(equals.get(3));
        assertThat(race.verdicts()).extracting(Verdict::reason).contains("was not in the upper half after 4 tasks");
    }

    @Test
    void anEntrantThatAnsweredBeforeIsComparedOnTheSameTasks() {
        Responses responses = responses();
        responses.all(WEAK.reflection());
        Race race = new Race(responses, RaceRules.STANDARD);
        race.run(FIELD);
        assertThat(race.finalists()).containsExactly(STRONG, MIDDLE, WEAK);
    }

    private Responses responses() {
        Ports toy = ToyPorts.create();
        ChoiceModel counting = requests -> {
            requests.forEach(r -> asked.merge(
                    r.prompt().text(Role.SYSTEM).contains("collect") ? "collect" : "discard", 1, Integer::sum));
            return toy.choices().choose(requests);
        };
        Ports ports = new Ports(toy.texts(), counting, toy.likelihoods());
        List<Task> items = TaskSplit.of(ToyTrait.TRAIT).optimised().subList(0, 10);
        return new Scorer(
                        ports.likelihoods(),
                        ToyPorts.evocativeness(ports, Pole.HIGH, SETTINGS.samples(), SETTINGS.seed()),
                        new Templates(),
                        SETTINGS)
                .responses(items);
    }

    private static Proposal proposal(String text) {
        return new Proposal(Reflection.parse(text), "test");
    }
}
