package io.irote.reflection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The templates of {@code prompts/}, each with the values it is filled with, all of which it must use: {@code options} is a
 * list if there is {@code options.score}, which stands within it, or {@code options.}, an element that is a text.
 */
enum PromptName {
    REFLECTION("reflection"),
    ROLE("trait", "pole"),
    ITEM("statement", "options", "options.score", "options.label"),
    OPEN("task"),
    CANDIDATE(),
    BEHAVIOUR(),
    FORM("words", "insights"),
    INITIAL("trait", "pole", "description", "definition", "count", "experiences", "experiences.", "form"),
    COMPACT(
            "trait",
            "pole",
            "description",
            "candidates",
            "candidates.number",
            "candidates.text",
            "candidates.behaviours",
            "candidates.behaviours.",
            "count",
            "form"),
    REVISE(
            "trait",
            "pole",
            "description",
            "reflection",
            "best",
            "best.question",
            "best.answer",
            "worst",
            "worst.question",
            "worst.answer",
            "count",
            "form"),
    REPAIR("request", "problem"),
    JUDGE("trait", "definition", "low", "high", "task", "answer"),
    RATE("texts", "texts.title", "texts.text"),
    DESCRIPTION("description"),
    ADJECTIVES("adjectives"),
    EXAMPLES("statements", "statements."),
    KEYWORDS("trait", "pole", "description", "count"),
    PORTRAIT("keywords"),
    BACKSTORY("trait", "pole", "description", "words"),
    VARY("prompt"),
    CROSS("first", "second"),
    PARAPHRASE("statement");

    private final Set<String> slots;

    PromptName(String... slots) {
        this.slots = Set.of(slots);
    }

    /** The names of its values. */
    Set<String> slots() {
        return slots;
    }

    String file() {
        return this + ".mustache";
    }

    /** As users know it, e.g. {@code judge}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PromptName> of(String file) {
        return Arrays.stream(values()).filter(name -> name.file().equals(file)).findFirst();
    }

    static List<String> files() {
        return Arrays.stream(values()).map(PromptName::file).toList();
    }
}
