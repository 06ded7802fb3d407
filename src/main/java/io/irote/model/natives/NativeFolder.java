package io.irote.model.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the tokenizer unpacks its native library: the user's own choice, else the home folder, else a temporary one. */
public final class NativeFolder {
    private static final String FOLDER = "ENGINE_CACHE_DIR";
    private static final String FLAVOUR = "RUST_FLAVOR";

    private NativeFolder() {}

    /**
     * Chooses, unless the user did. To be called before the tokenizer is first used.
     *
     * @throws IOException if no folder can be made
     */
    public static void choose() throws IOException {
        if (!given(FLAVOUR)) {
            // Without it, a machine with a graphics card would download a library for it.
            System.setProperty(FLAVOUR, "cpu");
        }
        if (!given(FOLDER) && !given("DJL_CACHE_DIR")) {
            System.setProperty(FOLDER, folder().toString());
        }
    }

    private static boolean given(String setting) {
        return Stream.of(System.getenv(setting), System.getProperty(setting))
                .anyMatch(value -> value != null && !value.isEmpty());
    }

    private static Path folder() throws IOException {
        Path home = Path.of(System.getProperty("user.home"), ".djl.ai");
        try {
            if (Files.isWritable(Files.createDirectories(home))) {
                return home;
            }
        } catch (IOException e) {
            // A home that cannot be written: the temporary folder will do.
        }
        return Files.createTempDirectory("irote-native");
    }
}
