package io.irote.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.evaluation.Contender;
import io.irote.evaluation.Drift;
import io.irote.evaluation.PromptScore;
import io.irote.evaluation.Scale;
import io.irote.evaluation.Scoreboard;
import io.irote.evaluation.Transfer;
import io.irote.evaluation.baseline.SystemPrompts;
import io.irote.evaluation.robustness.Robustness;
import io.irote.model.Ports;
import io.irote.objective.Evocativeness;
import io.irote.objective.Presentation;
import io.irote.objective.Task;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.run.EvaluationResult;
import io.irote.run.ToyRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports of an evaluation on the toy models, against golden files. */
class EvaluationReportTest {
    private static final Reflection LARGE =
            Reflection.parse("I collect thing-11, e.g.: I kept it\nI collect thing-3, e.g.: I kept it");
    private final Templates templates = new Templates();
    private final Ports ports = ToyPorts.create();

    @Test
    void textIsTheGoldenFile() throws IOException {
        assertThat(new EvaluationReport(result()).render(Format.TEXT)).isEqualTo(golden("evaluation.txt"));
    }

    @Test
    void markdownIsTheGoldenFile() throws IOException {
        assertThat(new EvaluationReport(result()).render(Format.MD)).isEqualTo(golden("evaluation.md"));
    }

    @Test
    void jsonHoldsTheWholeResultAndItsVersion() throws IOException {
        String json = new EvaluationReport(result()).render(Format.JSON);
        JsonNode tree = new ObjectMapper().readTree(json);
        assertThat(tree.get("schema").asInt()).isEqualTo(EvaluationResult.SCHEMA);
        assertThat(tree.get("contrasts").get(1).get("ahead").get("adjusted").isNumber())
                .isTrue();
        assertThat(tree.get("scores")).hasSize(3);
        assertThat(tree.get("scores").get(0).get("gain")).isNull();
        assertThat(tree.get("robustness")).hasSize(9);
    }

    private EvaluationResult result() {
        Contender baseline = new Contender(
                "same words",
                PromptScore.Kind.BASELINE,
                "a paper",
                SystemPrompts.always(templates.reflection("I collect thing-11, e.g.: I kept it")));
        Contender large = Contender.of("large", LARGE, templates);
        List<Scale> scales = Scale.of(ToyTrait.TRAIT, false);
        List<Task> tasks = scales.stream().flatMap(s -> s.tasks().stream()).toList();
        Scoreboard board = Scoreboard.of(
                evocativeness(Presentation.STANDARD), List.of(Contender.NO_PROMPT, baseline, large), scales, 1);
        Robustness robustness =
                new Robustness(this::evocativeness, templates, tasks, ToyTrait.TRAIT.optimised(), Optional.empty(), 1);
        Robustness.Findings findings = robustness.of("large", LARGE, board.answers(large));
        return new EvaluationResult(
                EvaluationResult.SCHEMA,
                ToyRun.config("embedded", Settings.scoring(2, 1)),
                "Size",
                board.scores(),
                board.contrasts(),
                board.reliabilities(),
                Drift.of(large, List.of(ToyTrait.TRAIT), ports, templates, 1),
                findings.scores(),
                List.of(findings.style()),
                List.of(Transfer.of(large, "another", board, 1)),
                robustness.notes(LARGE),
                List.of());
    }

    private Evocativeness evocativeness(Presentation presentation) {
        return new Evocativeness(ports, templates, ToyTrait.TRAIT.id(), 2, 1, presentation);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = EvaluationReportTest.class.getResourceAsStream(name)) {
            return in == null ? "missing " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
