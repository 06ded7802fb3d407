package io.irote.reflection;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of {@code prompts/}, filled in. A value is put in as it is and never read as a template; a name without a
 * value is an error.
 */
public final class Templates {
    private static final Mustache.Compiler STRICT =
            Mustache.compiler().escapeHTML(false).strictSections(true);

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** One answer of a closed task as {@code prompts/item} shows it. */
    public record Option(String score, String label) {}

    /** How a model is told the reflection that it is to live by: the ready system prompt; none for an empty one. */
    public String reflection(String reflection) {
        return reflection.isBlank() ? "" : render("reflection", Map.of("reflection", reflection.strip()));
    }

    /** The role-prompt baseline, e.g. {@code You are a person who is high in Openness.} */
    public String role(String trait, String pole) {
        return render("role", Map.of("trait", trait, "pole", pole));
    }

    /** A questionnaire item with its options. */
    public String item(String statement, List<Option> options) {
        return render("item", Map.of("statement", statement, "options", options));
    }

    /** An open task with how long the answer may be. */
    public String open(String task) {
        return render("open", Map.of("task", task));
    }

    /** The question that a candidate reflection answers. */
    public String candidate() {
        return render("candidate", Map.of());
    }

    /** The question that a behaviour answers, given one more candidate. */
    public String behaviour(String candidate) {
        return render("behaviour", Map.of("candidate", candidate));
    }

    private String render(String name, Map<String, ?> values) {
        try {
            return compiled.computeIfAbsent(name, Templates::compile)
                    .execute(values)
                    .strip();
        } catch (MustacheException e) {
            throw new IllegalStateException("prompts/" + name + ".mustache: " + e.getMessage(), e);
        }
    }

    private static Template compile(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/prompts/" + name + ".mustache")) {
            if (in == null) {
                throw new IllegalStateException("prompts/" + name + ".mustache is missing from the program");
            }
            return STRICT.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
