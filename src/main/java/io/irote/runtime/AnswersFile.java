package io.irote.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.file.AtomicFile;
import io.irote.file.IoCause;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFailedException;
import io.irote.runtime.file.RunFolderException;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import io.irote.trait.TraitHash;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code answers.jsonl}: the answers behind scores, one JSON object a line. The first line tells which texts the scores
 * were found with, the next ones hold the system prompts, all others an answer each.
 */
public record AnswersFile(Path path) {
    /** Its name beside {@code reflection.yaml}, and in the folder of an evaluation. */
    public static final String NAME = "answers.jsonl";

    /** The file of a run that they lie beside. */
    public static final String REFLECTION = "reflection.yaml";

    private static final long MOST_BYTES = 256_000_000;

    /** What every line says that it is. */
    static final String LINE = "line";

    /** The first line. */
    record Head(int schema, Map<String, String> used) {
        static final int SCHEMA = 1;
    }

    /** A system prompt and the hash by which answers refer to it. */
    record SystemPrompt(String id, String text) {}

    /**
     * The one that belongs to a file: that of the folder of a {@code reflection.yaml}, else e.g.
     * {@code care.answers.jsonl}.
     */
    public static AnswersFile of(Path owner) {
        String name = String.valueOf(owner.getFileName());
        return new AnswersFile(owner.resolveSibling(
                name.equals(REFLECTION) ? NAME : name.replaceFirst("\\.(?:ya?ml|json)$", "") + "." + NAME));
    }

    /** Whether there is one: runs of earlier versions kept no answers. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * The answers, if the file exists.
     *
     * @throws RunFolderException if the file cannot be read, or a line is not as it was written; names the line
     */
    public Optional<AnswerSheet> read() {
        if (!exists()) {
            return Optional.empty();
        }
        AnswerLines lines = new AnswerLines(path);
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            if (Files.size(path) > MOST_BYTES) {
                throw new RunFolderException(path + " is larger than 256 MB; answers of a run are not");
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (CharacterCodingException e) {
            throw lines.damaged("is not UTF-8", e);
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + path + ": " + IoCause.of(e), e);
        }
        return Optional.of(lines.sheet());
    }

    /** Where an answer of a sheet stands, e.g. {@code answers.jsonl:17}. */
    public String place(AnswerSheet sheet, GivenAnswer answer) {
        int before = 1 + sheet.systems().size();
        return path.getFileName() + ":" + (before + sheet.answers().indexOf(answer) + 1);
    }

    /**
     * Writes the file whole or not at all; the folder must be there.
     *
     * @throws RunFailedException if that fails; what was there before stays
     */
    public void write(AnswerSheet sheet) {
        try {
            AtomicFile.write(path, content(sheet));
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + path + ": " + IoCause.of(e), e);
        }
    }

    /** SHA-256 of what is the same for equal answers, remembered or not. */
    public static String hash(AnswerSheet sheet) {
        return TraitHash.of(List.of(new String(content(sheet.unremembered()), StandardCharsets.UTF_8)));
    }

    private static byte[] content(AnswerSheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write("sheet", new Head(Head.SCHEMA, sheet.used().hashes()), out);
        sheet.systems().forEach((id, text) -> write("prompt", new SystemPrompt(id, text), out));
        sheet.answers().forEach(answer -> write("answer", answer, out));
        return out.toByteArray();
    }

    private static void write(String kind, Object value, ByteArrayOutputStream out) {
        ObjectNode line = Formats.LINE.createObjectNode().put(LINE, kind);
        line.setAll(Formats.LINE.<ObjectNode>valueToTree(value));
        try {
            out.writeBytes(Formats.LINE.writeValueAsBytes(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain values", e);
        }
        out.write('\n');
    }
}
