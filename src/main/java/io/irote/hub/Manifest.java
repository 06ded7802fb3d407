package io.irote.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.file.AtomicFile;
import io.irote.file.StrictMapper;
import io.irote.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of what belongs to a snapshot, as it lies beside the snapshot's folder. */
record Manifest(
        int schema, String repository, String revision, String commit, FileSelection selection, List<HubFile> files) {
    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = StrictMapper.of(JsonMapper.builder())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Writes it, whole or not at all. */
    static void write(Path file, Snapshot snapshot) throws IOException {
        Manifest manifest = new Manifest(
                SCHEMA,
                snapshot.repository().toString(),
                snapshot.revision().name(),
                snapshot.commit(),
                snapshot.selection(),
                snapshot.files());
        Files.createDirectories(file.resolveSibling(""));
        AtomicFile.write(file, JSON.writeValueAsBytes(manifest));
    }

    /**
     * Reads the snapshot that a manifest describes.
     *
     * @throws ModelException if the file is damaged or of another version
     */
    static Snapshot read(Path file) throws IOException {
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest != null && manifest.schema() == SCHEMA) {
                return manifest.in(file.resolveSibling(manifest.commit()));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
        throw damaged(file, null);
    }

    private Snapshot in(Path folder) {
        Repository of = Repository.parse(repository);
        files.forEach(file -> SafePath.check(of, file.path()));
        return new Snapshot(of, new Revision(revision), commit, selection, files, folder);
    }

    private static ModelException damaged(Path file, @Nullable Exception cause) {
        return new ModelException(file + " is damaged or of another irote; delete it and pull the model again", cause);
    }
}
