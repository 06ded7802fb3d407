package io.irote.reflection;

import io.irote.prompt.TemplateName;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of {@code prompts/}, each with the values it is filled with: {@code options} is a list if there is
 * {@code options.score}, which stands within it, or {@code options.}, an element that is a text. A template must use all of
 * them but those with a question mark.
 */
enum PromptName implements TemplateName {
    REFLECTION("reflection"),
    ROLE("trait", "pole", "label?", "description?", "definition?"),
    ITEM("statement", "options", "options.score", "options.label", "scores?", "labels?", "first?", "last?"),
    OPEN("task"),
    CANDIDATE(),
    BEHAVIOUR("person?"),
    FORM("words", "insights", "insight?", "language?"),
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
    PORTRAIT("keywords", "language?"),
    BACKSTORY("trait", "pole", "description", "words", "language?"),
    VARY("prompt"),
    CROSS("first", "second"),
    PARAPHRASE("statement", "person?");

    private final Set<String> slots;
    private final Set<String> needed;

    PromptName(String... slots) {
        this.slots = Stream.of(slots).map(PromptName::named).collect(Collectors.toUnmodifiableSet());
        this.needed = Stream.of(slots).filter(slot -> !isOptional(slot)).collect(Collectors.toUnmodifiableSet());
    }

    private static String named(String slot) {
        return isOptional(slot) ? slot.substring(0, slot.length() - 1) : slot;
    }

    private static boolean isOptional(String slot) {
        return slot.endsWith("?");
    }

    @Override
    public Set<String> slots() {
        return slots;
    }

    @Override
    public Set<String> needed() {
        return needed;
    }

    @Override
    public String file() {
        return this + ".mustache";
    }

    /** As users know it, e.g. {@code judge}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
