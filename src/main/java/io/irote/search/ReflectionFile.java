package io.irote.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.irote.file.IoCause;
import io.irote.reflection.Reflection;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.RunConfig;
import io.irote.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Reads {@code reflection.yaml}, which a person may have edited or written. */
public final class ReflectionFile {
    private static final int MOST_BYTES = 1_000_000;

    private ReflectionFile() {}

    /**
     * The reflection in a file of this form, or in the run folder that holds one.
     *
     * @throws RunFolderException if there is none, or the file is not of this form
     */
    public static Reflection read(Path path) {
        Path file = file(path);
        return reflection(file, tree(file));
    }

    /**
     * All that such a file says, or the one in a run folder.
     *
     * @throws RunFolderException if there is none, or the file is not of this form
     */
    public static SavedReflection saved(Path path) {
        Path file = file(path);
        JsonNode tree = tree(file);
        SavedReflection saved = new SavedFields(file, tree).read(reflection(file, tree));
        return saved.used().isRecorded()
                ? saved
                : scored(file).map(saved::ofText).orElse(saved);
    }

    /** The text that a run ended with, which files of earlier versions do not vouch for themselves. */
    private static Optional<Reflection> scored(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !file.endsWith(RunFolder.REFLECTION)) {
            return Optional.empty();
        }
        try {
            return new RunFolder(folder).result().map(result -> Reflection.parse(result.reflection()));
        } catch (RunFolderException e) {
            // The file can be used without: that its text was not recorded is said then.
            return Optional.empty();
        }
    }

    private static Reflection reflection(Path file, JsonNode tree) {
        JsonNode text = tree.path("reflection");
        if (!text.isTextual() || text.asText().isBlank()) {
            throw new RunFolderException(file + " has no text under the key 'reflection'");
        }
        try {
            return Reflection.parse(text.asText());
        } catch (IllegalArgumentException e) {
            throw new RunFolderException(file + " holds no reflection: " + e.getMessage(), e);
        }
    }

    /**
     * What such a file says of the search that its reflection comes from; a text that it does not give is empty.
     *
     * @throws RunFolderException if the file cannot be read, or a value has not the form that it should have
     */
    public static RunConfig recorded(Path path) {
        Path file = file(path);
        return new SavedFields(file, tree(file)).config();
    }

    /** The folder of such a file, or of the one in a run folder, which is the folder itself. */
    public static Path home(Path path) {
        return Files.isDirectory(path)
                ? path
                : Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    private static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve(RunFolder.REFLECTION) : path;
    }

    private static JsonNode tree(Path file) {
        try {
            return Formats.YAML.readTree(PlainText.of(content(file)));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new RunFolderException(file + ":" + line + ": not YAML: " + reason(e), e);
        } catch (PlainText.EncodingException e) {
            throw new RunFolderException(file + ":" + e.line() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + file + ": " + IoCause.of(e), e);
        }
    }

    /** The first line, without the name of a Java class in front. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("^(?:\\w+\\.)+\\w+: ", "");
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new RunFolderException(file + " is larger than 1 MB; a reflection is not");
            }
            return content;
        }
    }
}
