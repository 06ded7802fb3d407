package io.irote.prompt;

import java.util.Set;

/** Which template is meant, and the values that it is filled with. */
public interface TemplateName {
    /** Its file, e.g. {@code judge.mustache}. */
    String file();

    /** The names of its values. */
    Set<String> slots();

    /** The values that it must use. */
    Set<String> needed();
}
