package io.irote.hub;

import java.util.regex.Pattern;

/**
 * A pattern of paths: {@code *} stands for any characters of a name, {@code **} for slashes too, {@code ?} for one
 * character.
 */
public record FilePattern(String glob) {
    private static final Pattern WILDCARD = Pattern.compile("\\*\\*|\\*|\\?");

    boolean matches(String path) {
        return Pattern.compile(regex(), Pattern.DOTALL).matcher(path).matches();
    }

    /** What lies between the wildcards is quoted, in which a backslash, that no path holds, could end the quotation. */
    private String regex() {
        String quoted = "\\Q" + glob.replace('\\', '/') + "\\E";
        return WILDCARD.matcher(quoted).replaceAll(wildcard -> switch (wildcard.group()) {
            case "**" -> "\\\\E.*\\\\Q";
            case "*" -> "\\\\E[^/]*\\\\Q";
            default -> "\\\\E[^/]\\\\Q";
        });
    }
}
