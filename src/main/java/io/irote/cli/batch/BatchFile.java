package io.irote.cli.batch;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.text.KeyValueFile;
import io.irote.text.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.IDefaultValueProvider;

/** A file of jobs: traits, one a line, or a YAML matrix. */
final class BatchFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    /** A trait has no space behind a colon, the key of a matrix has. */
    private static final Pattern YAML = Pattern.compile("[{\\[].*|---.*|[^:]+:(?:\\s.*)?");

    private final String name;
    private final byte[] content;

    private BatchFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads a file from the working folder, or standard input where the path is {@code -}.
     *
     * @throws UsageException if it is too large
     */
    static BatchFile read(String path, Session session) throws IOException {
        boolean piped = path.equals("-");
        String name = piped ? "standard input" : path;
        try (InputStream in = piped
                ? session.in()
                : Files.newInputStream(session.environment().folder().resolve(path))) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new UsageException(name + " is larger than 1 MB; split it into several files");
            }
            return new BatchFile(name, content);
        }
    }

    private String text() {
        try {
            return PlainText.of(content);
        } catch (PlainText.EncodingException e) {
            throw new UsageException(name + ":" + e.line() + ": " + e.getMessage());
        }
    }

    /**
     * The jobs in file order.
     *
     * @param otherwise gives the options that the file does not
     * @throws UsageException if the file is empty, or a key or value in it is wrong
     * @throws io.irote.text.FileProblemsException if it is a matrix and no YAML
     */
    List<BatchCell> cells(IDefaultValueProvider otherwise) throws IOException {
        List<String> lines = text().lines()
                .map(line -> COMMENT.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new UsageException(name + " names no trait; write one a line, e.g. big5:openness");
        }
        return YAML.matcher(lines.get(0)).matches()
                ? new BatchMatrix(name, KeyValueFile.read(name, new ByteArrayInputStream(content)), otherwise).cells()
                : lines.stream()
                        .distinct()
                        .map(trait -> new BatchCell(trait, Map.of(), Set.of()))
                        .toList();
    }
}
