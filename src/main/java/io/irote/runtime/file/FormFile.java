package io.irote.runtime.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.file.AtomicFile;
import io.irote.file.IoCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that holds one record in a versioned form: written whole or not at all, and read strictly.
 *
 * @param schema the version of the form, as the file gives it under that key
 * @param remedy what to do about a file that cannot be read, for the user
 */
public record FormFile<T>(Path path, Class<T> type, int schema, ObjectMapper format, String remedy) {

    /**
     * The record, if the file exists.
     *
     * @throws RunFolderException if the file is damaged, of another version, or cannot be read
     */
    public Optional<T> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(Files.readAllBytes(path)));
        } catch (JsonProcessingException e) {
            throw new RunFolderException(path + line(e) + " is damaged; " + remedy, e);
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + path + ": " + IoCause.of(e), e);
        }
    }

    /** Whether there is a file of this version. */
    public boolean isPresent() {
        try {
            return Files.exists(path)
                    && format.readTree(Files.readAllBytes(path)).path("schema").asInt() == schema;
        } catch (IOException e) {
            // Reading it says what is wrong with it.
            return false;
        }
    }

    private T parse(byte[] content) throws IOException {
        JsonNode tree = format.readTree(content);
        JsonNode version = tree.path("schema");
        if (version.isIntegralNumber() && version.asLong() != schema) {
            throw new RunFolderException(path + " is of schema " + version.asLong() + ", this irote reads schema "
                    + schema + "; use the irote that wrote it, or " + remedy);
        }
        T value = format.treeToValue(tree, type);
        if (value == null) {
            throw new RunFolderException(path + " is damaged; " + remedy);
        }
        return value;
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ":" + e.getLocation().getLineNr();
    }

    /** @throws RunFailedException if that fails; what was there before stays */
    public void write(T value) {
        write(path, value, format);
    }

    /** Writes any value, in no form that would be read back. */
    public static void write(Path file, Object value, ObjectMapper format) {
        try {
            AtomicFile.write(file, format.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }
}
