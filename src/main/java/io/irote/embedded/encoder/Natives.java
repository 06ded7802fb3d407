package io.irote.embedded.encoder;

import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtException;
import io.irote.model.ModelException;
import io.irote.model.natives.NativeFolder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The native parts of the engine, loaded once a process and only when they are first needed. */
public final class Natives {
    private static final Object LOCK = new Object();

    @Nullable private static WordPieces wordPieces;

    @Nullable private static volatile Encoder encoder;

    private interface Loader<T> {
        T load() throws IOException, OrtException;
    }

    private Natives() {}

    /** @throws ModelException if the tokenizer's native library cannot be loaded */
    public static WordPieces wordPieces() {
        synchronized (LOCK) {
            if (wordPieces == null) {
                wordPieces = load("tokenizer", () -> {
                    NativeFolder.choose();
                    return WordPieces.load();
                });
            }
            return wordPieces;
        }
    }

    /** @throws ModelException if the encoder's native library cannot be loaded */
    public static Encoder encoder() {
        Encoder ready = encoder;
        if (ready != null) {
            return ready;
        }
        synchronized (LOCK) {
            WordPieces pieces = wordPieces();
            Encoder loaded = encoder;
            if (loaded == null) {
                loaded = load("encoder", () -> new Encoder(pieces));
                encoder = loaded;
            }
            return loaded;
        }
    }

    private static <T> T load(String part, Loader<T> loader) {
        try {
            return loader.load();
        } catch (IOException | OrtException | EngineException | LinkageError | IllegalStateException e) {
            throw new ModelException(
                    "the embedded engine's %s does not load on this machine (%s %s): %s; %s"
                            .formatted(
                                    part,
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    reason(e),
                                    "use another model (--model), or let DJL_CACHE_DIR and java.io.tmpdir name folders"
                                            + " that can be written and run from"),
                    e);
        }
    }

    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        // What the tokenizer says when its library cannot be unpacked.
        return message.startsWith("Unexpected flavor")
                ? "there is no native library for this platform, or no place to unpack it"
                : cause.getClass().getSimpleName() + " " + message;
    }
}
