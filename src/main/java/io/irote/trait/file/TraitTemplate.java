package io.irote.trait.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The commented example from which a user's own trait file is made. */
public final class TraitTemplate {
    private static final String FILE = "template.yaml";

    private TraitTemplate() {}

    /** A complete trait file that passes validation, its comments explaining every key and rule. */
    public static String text() {
        return resource(FILE);
    }

    static String resource(String name) {
        try (InputStream in = TraitTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
