package io.irote.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.report.Evaluations;
import io.irote.report.Runs;
import io.irote.report.kit.ReportFormat;
import io.irote.search.RunResult;
import java.io.IOException;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.tools.Csv;
import org.junit.jupiter.api.Test;

/** Rows for statistics programs, read back by another program's reader. */
class CsvReportTest {
    private static final String AWKWARD = "I say \"a, b\";\nI use lines, ünïcode 😀 and 'quotes'";

    @Test
    void everyFigureOfEveryIterationAndCandidateIsARow() throws Exception {
        List<Map<String, String>> rows = rows(Runs.of(2, 6, "I am here"));
        assertThat(rows)
                .filteredOn(row -> row.get("RECORD").equals("iteration"))
                .hasSize(3 * 8);
        // two candidates in each phase, of three, one and three figures
        assertThat(rows)
                .filteredOn(row -> row.get("RECORD").equals("candidate"))
                .hasSize(3 * 2 * (3 + 1 + 3));
        assertThat(rows).extracting(row -> row.get("RUN")).containsOnly("run");
    }

    @Test
    void numbersAreWholeAndUnknownOnesEmpty() throws Exception {
        List<Map<String, String>> rows = rows(Runs.of(2, 6, "I am here"));
        assertThat(measure(rows, "R2", "VALUE")).isEqualTo("-0.75");
        assertThat(measure(rows, "R2", "STANDARD_ERROR")).isEqualTo("0.125");
        assertThat(measure(rows, "J, chained", "VALUE")).isEqualTo("-0.375");
        assertThat(measure(rows, "J, chained", "STANDARD_ERROR")).isEmpty();
    }

    @Test
    void awkwardTextsComeBackAsTheyWere() throws Exception {
        List<Map<String, String>> rows = rows(Runs.of(1, 3, AWKWARD));
        assertThat(rows)
                .filteredOn(row -> row.get("RECORD").equals("candidate"))
                .extracting(row -> row.get("REASON"))
                .containsOnly(AWKWARD);
    }

    @Test
    void theOutcomeOfARunAndSettingsThatVaryAreToldToo() throws Exception {
        List<Map<String, String>> rows = rows(AblationTest.matrix());
        assertThat(rows)
                .filteredOn(row -> row.get("MEASURE").equals("held out, 0-10"))
                .extracting(row -> row.get("BETA") + " " + row.get("WORDS") + " " + row.get("VALUE"))
                .containsExactly("0 10 5.0", "0 50 6.0", "0.5 10 5.5", "0.5 50 5.875", "1 10 6.0", "1 50 5.75");
        assertThat(rows(Runs.of(0, 1, "I am here")).get(0)).doesNotContainKey("BETA");
    }

    @Test
    void everyFigureOfAnEvaluationIsARow() throws Exception {
        Reported evaluated = new Reported("scores", Optional.empty(), Optional.of(Evaluations.of(AWKWARD, "another")));
        List<Map<String, String>> rows = rows(List.of(evaluated));
        assertThat(rows).extracting(row -> row.get("RECORD")).containsOnly("evaluation");
        assertThat(rows)
                .extracting(row -> row.get("PHASE"))
                .containsOnly("score", "contrast", "trait", "robustness", "transfer");
        assertThat(rows)
                .filteredOn(row ->
                        row.get("PHASE").equals("contrast") && row.get("OF").equals("same words"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("PROMPT", AWKWARD)
                        .containsEntry("TASKS", "12")
                        .hasEntrySatisfying("VALUE", value -> assertThat(value).startsWith("0.618"))
                        .hasEntrySatisfying("LOW", low -> assertThat(low).startsWith("0.55"))
                        .containsEntry("P", Double.toString(2 / 4096.0))
                        .containsEntry("P_HOLM", Double.toString(4 / 4096.0))
                        .containsEntry("VERDICT", "better")
                        .hasEntrySatisfying("G", g -> assertThat(g).startsWith("6.")));
    }

    @Test
    void linesEndAsTheStandardWantsThem() {
        String csv = RunReports.of(List.of(Reported.of("run", Runs.of(0, 1, "I am here"))), ReportFormat.CSV);
        assertThat(csv).endsWith("\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    /** The figure in the last iteration. */
    private static String measure(List<Map<String, String>> rows, String name, String column) {
        return rows.stream()
                .filter(row -> row.get("RECORD").equals("iteration")
                        && row.get("ITERATION").equals("2"))
                .filter(row -> row.get("MEASURE").equals(name))
                .map(row -> row.get(column))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> rows(RunResult result) throws SQLException, IOException {
        return rows(List.of(Reported.of("run", result)));
    }

    private static List<Map<String, String>> rows(List<Reported> all) throws SQLException, IOException {
        String csv = RunReports.of(all, ReportFormat.CSV);
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet read = new Csv().read(new StringReader(csv), null)) {
            while (read.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= read.getMetaData().getColumnCount(); i++) {
                    String value = read.getString(i);
                    row.put(read.getMetaData().getColumnName(i), value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
