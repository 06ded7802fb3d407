package io.irote.cli.option;

import io.irote.cli.core.Given;
import io.irote.cli.core.UsageException;
import io.irote.model.http.access.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Headers that servers want to see beside the key, or in its place. */
public final class HeaderOption {
    public static final String NAME = "--header";
    private static final List<String> SECRETS = List.of("auth", "key", "token", "secret", "cookie", "password");
    /** The client sets them itself. */
    private static final List<String> OWN = List.of("host", "connection", "content-length", "expect", "upgrade");

    @Option(
            names = NAME,
            paramLabel = "NAME: VALUE",
            split = "\n",
            description = {
                "A header sent with every call; repeatable. One with a key in it comes from the environment, e.g.",
                "IROTE_HEADER='api-key: ...', one a line, and is not sent to the public services."
            })
    private List<String> headers = List.of();

    /** A header without its value, which may be a key. */
    public static String shown(String header) {
        return header.contains(":") ? header.substring(0, header.indexOf(':')).strip() + ": ***" : "***";
    }

    /** Those without keys. */
    Map<String, Secret> plain(Given given) {
        return parsed(given, name -> !isSecret(name));
    }

    /** Those with keys. */
    Map<String, Secret> secrets(Given given) {
        return parsed(given, HeaderOption::isSecret);
    }

    private Map<String, Secret> parsed(Given given, Predicate<String> wanted) {
        Map<String, Secret> parsed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.stream().filter(header -> !header.isBlank()).forEach(header -> parse(header, given, parsed));
        return parsed.entrySet().stream()
                .filter(header -> wanted.test(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void parse(String header, Given given, Map<String, Secret> parsed) {
        String[] parts = header.split(":", 2);
        String name = parts[0].strip();
        if (parts.length < 2 || !name.matches("[A-Za-z0-9_-]+")) {
            throw new UsageException(NAME + " must be like 'X-Team: research'");
        }
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new UsageException(NAME + " " + name + " is refused: irote sets it itself");
        }
        if (isSecret(name) && (given.onCommandLine(NAME) || !given.inEnvironment(NAME))) {
            throw new UsageException(refusal(name, given));
        }
        try {
            parsed.put(name, new Secret(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    NAME + " " + name + " " + String.valueOf(e.getMessage()).replace("key", "header"));
        }
    }

    private static String refusal(String name, Given given) {
        String where = given.onCommandLine(NAME)
                ? " is refused: a key on the command line can be seen by others"
                : " in irote.yaml is refused: a key does not belong into a file";
        return NAME + " " + name + where + "; set OPENAI_API_KEY or IROTE_API_KEY in the environment instead, or"
                + " IROTE_HEADER='" + name + ": ...'";
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }
}
