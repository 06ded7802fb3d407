package io.irote.model.http.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The environment variable with the key of one host: {@code IROTE_API_KEY_} and the host in capitals, a dot as
 * {@code _}, a hyphen as {@code __}, an underscore as {@code ___}. No two hosts have the same one, so that nobody can
 * get the key of {@code my-host} by owning {@code my.host}.
 */
final class HostVariable {
    private static final String PREFIX = Keys.ANY_HOST + "_";
    /** Where separators meet, their underscores could be read in two ways. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(?:(?:\\.|-+|_)[a-z0-9]+)*");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]+]");

    private HostVariable() {}

    /** Its name; empty for the few hosts that have none. */
    static Optional<String> of(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (IPV6.matcher(lower).matches()) {
            return Optional.of(loose(host));
        }
        return PLAIN.matcher(lower).matches()
                ? Optional.of(name(lower.replace("_", "___").replace("-", "__").replace('.', '_')))
                : Optional.empty();
    }

    /** The name with one underscore for each separator, which other hosts may have, too. */
    static String loose(String host) {
        return name(host.replaceAll("[^A-Za-z0-9]", "_"));
    }

    private static String name(String host) {
        return PREFIX + host.toUpperCase(Locale.ROOT);
    }
}
