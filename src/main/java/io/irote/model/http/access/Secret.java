package io.irote.model.http.access;

import io.irote.model.ModelException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that must never be shown, such as an API key: its text is {@code ***}. */
public record Secret(String value) {
    private static final String SHOWN = "***";
    private static final int SHORTEST = 7;
    private static final Pattern KEY = Pattern.compile("[!-~&&[^\"']]+");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");
    private static final Pattern SCHEME = Pattern.compile("(?i)Bearer(\\s+|$)");

    /**
     * @throws IllegalArgumentException if it is empty or could not be sent in a header; the message does not hold it
     */
    public Secret {
        value = value.strip();
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("is empty or holds characters that no key has");
        }
    }

    /**
     * The key in an environment variable. The quotes and the {@code Bearer} that it was copied with are no part of it.
     *
     * @throws ModelException if what is there cannot be a key; the message does not hold it
     */
    static Optional<Secret> key(String variable, Map<String, String> variables) {
        String value = bare(variables.getOrDefault(variable, ""));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!KEY.matcher(value).matches()) {
            throw new ModelException(variable + " holds characters that no key has; set it to the key alone");
        }
        return Optional.of(new Secret(value));
    }

    private static String bare(String value) {
        String bare = value.strip();
        String unquoted = QUOTED.matcher(bare).replaceFirst("$1$2").strip();
        String rest =
                SCHEME.matcher(unquoted).lookingAt() ? SCHEME.matcher(unquoted).replaceFirst("") : unquoted;
        return rest.equals(bare) ? bare : bare(rest);
    }

    /** The text without this secret. Placeholders such as {@code none} are no secrets, and words of many texts. */
    String hiddenIn(String text) {
        return value.length() < SHORTEST ? text : text.replace(value, SHOWN);
    }

    @Override
    public String toString() {
        return SHOWN;
    }
}
