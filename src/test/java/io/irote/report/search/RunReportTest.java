package io.irote.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.model.Ports;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyPorts;
import io.irote.report.kit.Format;
import io.irote.report.kit.Table;
import io.irote.report.page.RunReports;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunFolder;
import io.irote.search.RunResult;
import io.irote.search.ToyRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a whole run on the toy models, against golden files. */
class RunReportTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path root;

    @Test
    void textIsTheGoldenFile() throws IOException {
        assertThat(TextReport.full(result(ToyPorts.create()))).isEqualTo(golden("run.txt"));
    }

    @Test
    void markdownIsTheGoldenFile() throws IOException {
        assertThat(MarkdownReport.of(result(ToyPorts.create()))).isEqualTo(golden("run.md"));
    }

    @Test
    void jsonHoldsTheWholeResultAndItsVersion() throws IOException {
        RunResult result = result(ToyPorts.create());
        JsonNode json = new ObjectMapper().readTree(RunReports.full(result, Format.JSON));
        assertThat(json.get("schema").asInt()).isEqualTo(RunResult.SCHEMA);
        assertThat(json.get("reflection").asText()).isEqualTo(result.reflection());
        assertThat(json.get("history")).hasSize(result.history().size());
    }

    @Test
    void everyFormSaysThatTheRespondentIsSimulated() {
        RunResult result = result(ToyPorts.create());
        assertThat(List.of(TextReport.summary(result), TextReport.full(result), MarkdownReport.of(result)))
                .allMatch(report -> report.contains("Simulated respondent (embedded)"));
    }

    @Test
    void tablesAlignAndEscape() {
        Table table = new Table(List.of("a", "bb"), List.of(List.of("long | one", "1"), List.of("x", "1000")));
        assertThat(table.text()).isEqualTo("a             bb\nlong | one     1\nx           1000\n");
        assertThat(table.markdown()).isEqualTo("| a | bb |\n| --- | ---: |\n| long \\| one | 1 |\n| x | 1000 |\n");
    }

    @SuppressWarnings("try") // the lock is held, not used
    private RunResult result(Ports ports) {
        RunFolder folder = new RunFolder(root.resolve("run"));
        RunConfig config = ToyRun.config("embedded", new Settings(6, 3, 2, 1, 12, 2, 1e-4, 50, 7));
        try (RunFolder.Lock held = folder.lock()) {
            return ToyRun.in(folder, config).run(ports);
        }
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = RunReportTest.class.getResourceAsStream(name)) {
            return in == null ? "missing " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
