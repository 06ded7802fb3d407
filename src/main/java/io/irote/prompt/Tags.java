package io.irote.prompt;

import io.irote.text.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the tags of a template against the values it is filled with. There are {@code {{value}}},
 * {@code {{#list}}…{{/list}}}, {@code {{.}}} for an element that is a text, and {@code {{! comments}}}; all else that
 * mustache knows could reach beyond the values.
 */
final class Tags {
    private static final Pattern TAG =
            Pattern.compile("\\{\\{\\s*(?:(?<comment>!)[^}]*|(?<kind>[#/]?)\\s*(?<name>[a-z]+|\\.)\\s*)}}(?!})|\\{\\{");

    /** A list that the scan is within; its prefix is what its elements' values begin with. */
    private record Scope(String name, String prefix) {}

    private final String place;
    private final String text;
    private final Set<String> values;
    private final Set<String> needed;
    private final Set<String> used = new HashSet<>();
    private final Deque<Scope> scopes = new ArrayDeque<>(List.of(new Scope("", "")));

    private Tags(String place, String text, Set<String> values, Set<String> needed) {
        this.place = place;
        this.text = text;
        this.values = values;
        this.needed = needed;
    }

    /**
     * @throws TemplateException if a tag is none of these, names no value or stands in the wrong place, or if a needed
     *     value is not used
     */
    static void check(String place, String text, Set<String> values, Set<String> needed) {
        Tags tags = new Tags(place, text, values, needed);
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            tags.take(matcher);
        }
        tags.end();
    }

    private void take(Matcher tag) {
        String name = tag.group("name");
        if (name == null) {
            if (tag.group("comment") == null) {
                throw wrong(tag, "'{{' begins no tag; there are {{value}}, {{#list}}, {{/list}} and {{! comment}}");
            }
        } else if (tag.group("kind").equals("/")) {
            close(tag, name);
        } else {
            use(tag, name);
        }
    }

    private void use(Matcher tag, String name) {
        String value = resolve(name).orElseThrow(() -> wrong(tag, "no value is named '" + name + "'" + hint(name)));
        used.add(value);
        boolean list = values.stream().anyMatch(other -> other.startsWith(value + "."));
        boolean section = tag.group("kind").equals("#");
        if (list != section) {
            throw wrong(tag, "'" + name + "' is " + (list ? "a list; write {{#" : "no list; write {{") + name + "}}");
        }
        if (section) {
            scopes.push(new Scope(name, value + "."));
        }
    }

    /** The innermost value of that name. */
    private Optional<String> resolve(String name) {
        return scopes.stream()
                .map(scope -> scope.prefix() + (name.equals(".") ? "" : name))
                .filter(values::contains)
                .findFirst();
    }

    private void close(Matcher tag, String name) {
        if (!scopes.pop().name().equals(name)) {
            throw wrong(tag, "{{/" + name + "}} closes what is not open");
        }
    }

    private void end() {
        if (scopes.size() > 1) {
            String name = scopes.getFirst().name();
            throw new TemplateException(place, "{{#" + name + "}} has no {{/" + name + "}}");
        }
        needed.stream()
                .filter(value -> !used.contains(value))
                .sorted()
                .findFirst()
                .ifPresent(unused -> {
                    throw new TemplateException(place, "the value '" + unused + "' is not used");
                });
    }

    private String hint(String name) {
        List<String> names = values.stream()
                .map(value -> value.substring(value.lastIndexOf('.') + 1))
                .filter(last -> !last.isEmpty())
                .sorted()
                .toList();
        return Nearest.to(name, names)
                .filter(nearest -> !nearest.equals(name))
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse(names.isEmpty() ? "; there are none here" : " here; there are " + String.join(", ", names));
    }

    private TemplateException wrong(Matcher tag, String message) {
        long line = text.substring(0, tag.start()).lines().count();
        boolean atLineStart = tag.start() == 0 || text.charAt(tag.start() - 1) == '\n';
        return new TemplateException(place + ":" + (atLineStart ? line + 1 : line), message);
    }
}
