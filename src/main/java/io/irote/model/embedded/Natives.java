package io.irote.model.embedded;

import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtException;
import io.irote.model.ModelException;
import java.io.IOException;

/** The native parts of the engine, loaded once a process and only when they are first needed. */
final class Natives {
    private static final Object LOCK = new Object();

    @org.jspecify.annotations.Nullable private static volatile WordPieces wordPieces;

    @org.jspecify.annotations.Nullable private static volatile Encoder encoder;

    private interface Loader<T> {
        T load() throws IOException, OrtException;
    }

    private Natives() {}

    /** @throws ModelException if the tokenizer's native library cannot be loaded */
    static WordPieces wordPieces() {
        synchronized (LOCK) {
            WordPieces loaded = wordPieces;
            if (loaded == null) {
                // Without it the tokenizer looks for a graphics card and would download a library for it.
                System.setProperty("RUST_FLAVOR", System.getProperty("RUST_FLAVOR", "cpu"));
                loaded = load("tokenizer", WordPieces::load);
                wordPieces = loaded;
            }
            return loaded;
        }
    }

    /** @throws ModelException if the encoder's native library cannot be loaded */
    static Encoder encoder() {
        WordPieces pieces = wordPieces();
        Encoder ready = encoder;
        if (ready != null) {
            return ready;
        }
        synchronized (LOCK) {
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
                    "the embedded engine's " + part + " does not load on this machine (" + platform() + "): "
                            + reason(e) + "; name another model with --model, or set DJL_CACHE_DIR and"
                            + " java.io.tmpdir to folders that can be written and run from",
                    e);
        }
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
    }
}
