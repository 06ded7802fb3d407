package io.irote.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Rows of cells with commas, semicolons or tabs between them and quotes around those that hold one (RFC 4180). */
public final class DelimitedText {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param line on which it begins, from 1
     * @param cells each on one line, without white space around it
     */
    public record Row(int line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    public DelimitedText(Findings findings) {
        this.findings = findings;
    }

    /** The rows that are not blank; what is wrong is noted. */
    public List<Row> read(String text) throws IOException {
        try (CsvParser parser = FACTORY.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter(text)));
            while (parser.nextToken() != null) {
                row(parser);
            }
        } catch (JsonProcessingException e) {
            int line = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
            findings.error(
                    e.getLocation().getLineNr(),
                    "the row after line " + line + " cannot be read: " + e.getOriginalMessage());
        }
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    private void row(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        int line = 0;
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
            cells.add(oneLine(parser.getText()));
        }
        rows.add(new Row(line, cells));
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("[\\s\\h]+", " ").strip();
    }

    /** The one that is most frequent in the first line, which holds the names of the columns. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        delimiter -> header.chars().filter(c -> c == delimiter).count()))
                .orElseThrow();
    }
}
