package io.irote.hub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model on a hub, {@code OWNER/NAME}. */
public record Repository(String owner, String name) {
    private static final String WORD = "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?";
    private static final Pattern FORM = Pattern.compile("(" + WORD + ")/(" + WORD + ")");
    private static final String SEPARATOR = "--";

    /**
     * Reads {@code OWNER/NAME}.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static Repository parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || text.contains(SEPARATOR) || text.contains("..")) {
            throw new IllegalArgumentException("'" + text + "' is not a repository; write OWNER/NAME or"
                    + " OWNER/NAME@REVISION, e.g. HuggingFaceTB/SmolLM2-135M-Instruct");
        }
        return new Repository(matcher.group(1), matcher.group(2));
    }

    /** The name of its folder, which no other repository has: no name on a hub holds two hyphens in a row. */
    String folder() {
        return owner + SEPARATOR + name;
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
