package io.irote.reflection;

import io.irote.file.Hash;
import io.irote.prompt.PromptFolder;
import io.irote.prompt.PromptTemplate;
import io.irote.trait.Language;
import io.irote.trait.Pole;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of {@code prompts/}, filled in. A value is put in as it is and never read as a template; what a model wrote
 * is quoted line by line, so that it cannot pass for a part of the prompt.
 */
public final class Templates {
    /** Any that Unicode knows: a model may take each for the end of a quotation. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final Map<PromptName, PromptTemplate> templates;
    private final Language language;

    /** One answer of a closed task as {@code prompts/item} shows it. */
    public record Option(String score, String label) {}

    /** What was asked and what was answered, as {@code prompts/revise} shows it. */
    public record Exchange(String question, String answer) {}

    /** The templates that come with the program. */
    public Templates() {
        this(Map.of());
    }

    private Templates(Map<PromptName, PromptTemplate> replaced) {
        this(new ConcurrentHashMap<>(replaced), Language.ENGLISH);
    }

    private Templates(Map<PromptName, PromptTemplate> templates, Language language) {
        this.templates = templates;
        this.language = language;
    }

    /** The same templates, asking for texts in a language. */
    public Templates in(Language other) {
        return new Templates(templates, other);
    }

    /** The language of the texts that they ask for. */
    public Language language() {
        return language;
    }

    /**
     * The templates of a folder in place of those of the same name, e.g. {@code judge.mustache}.
     *
     * @throws io.irote.prompt.TemplateException if there is no such folder or anything in it is not a template for its
     *     values
     */
    public static Templates from(Path folder) {
        return new Templates(PromptFolder.read(folder, List.of(PromptName.values())));
    }

    /** SHA-256 over the name and the text of each template of some uses, 64 hexadecimal digits, by its name. */
    public Map<String, String> hashes(List<TemplateUse> uses) {
        Map<String, String> hashes = new LinkedHashMap<>();
        uses.stream()
                .flatMap(use -> use.names().stream())
                .forEach(name -> hashes.put(name.toString(), hash(List.of(name))));
        return hashes;
    }

    /** One hash of all templates that there were when configurations told them by one: up to their schema 3. */
    public String hashOfAll() {
        return hash(EnumSet.range(PromptName.REFLECTION, PromptName.PARAPHRASE));
    }

    private String hash(Collection<PromptName> names) {
        Hash hash = Hash.sha256();
        for (PromptName name : names) {
            // A NUL ends each text, so that no two different sets give the same bytes.
            hash.add(name.file() + "\0" + template(name).text() + "\0");
        }
        return hash.hex();
    }

    /** How a model is told the reflection that it is to live by: the ready system prompt; none for an empty one. */
    public String reflection(String reflection) {
        return reflection.isBlank() ? "" : render(PromptName.REFLECTION, Map.of("reflection", reflection.strip()));
    }

    /** The role-prompt baseline, e.g. {@code You are a person who is high in Openness.} */
    public String role(Trait trait, Pole pole) {
        return render(
                PromptName.ROLE,
                Map.of(
                        "trait", trait.title(),
                        "pole", pole.label(),
                        "label", trait.pole(pole).label(),
                        "description", trait.pole(pole).description(),
                        "definition", trait.definition()));
    }

    /** A questionnaire item with its options. */
    public String item(String statement, List<Option> options) {
        List<Map<String, String>> shown = options.stream()
                .map(option -> Map.of("score", option.score(), "label", option.label()))
                .toList();
        return render(
                PromptName.ITEM,
                Map.of(
                        "statement",
                        statement,
                        "options",
                        shown,
                        "scores",
                        options.stream().map(Option::score).collect(Collectors.joining(", ")),
                        "labels",
                        options.stream().map(Option::label).collect(Collectors.joining(", ")),
                        "first",
                        options.isEmpty() ? "" : options.get(0).score(),
                        "last",
                        options.isEmpty() ? "" : options.get(options.size() - 1).score()));
    }

    /** An open task with how long the answer may be. */
    public String open(String task) {
        return render(PromptName.OPEN, Map.of("task", task));
    }

    /** The question that a candidate reflection answers. */
    public String candidate() {
        return render(PromptName.CANDIDATE, Map.of());
    }

    /** The question that a behaviour answers, behind the reflections that it follows from. */
    public String behaviour() {
        return render(PromptName.BEHAVIOUR, Map.of("person", person("\"I\"")));
    }

    /**
     * Asks for first reflections of a pole.
     *
     * @param experiences examples of the form
     * @param count how many reflections
     * @param words the longest reflection
     */
    public String initial(Trait trait, Pole pole, List<String> experiences, int count, int words) {
        return render(
                PromptName.INITIAL,
                Map.of(
                        "trait", trait.title(),
                        "pole", pole.label(),
                        "description", trait.pole(pole).description(),
                        "definition", trait.definition(),
                        "experiences", experiences,
                        "count", count,
                        "form", form(words)));
    }

    /**
     * Asks for rewrites that say in fewer words what the candidates share.
     *
     * @param behaviours of each candidate
     */
    public String compact(
            Trait trait, Pole pole, List<Reflection> candidates, List<List<String>> behaviours, int count, int words) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (int k = 0; k < candidates.size(); k++) {
            shown.add(Map.of(
                    "number", k + 1,
                    "text", quoted(candidates.get(k).text()),
                    "behaviours",
                            behaviours.get(k).stream().map(Templates::quoted).toList()));
        }
        return render(
                PromptName.COMPACT,
                Map.of(
                        "trait", trait.title(),
                        "pole", pole.label(),
                        "description", trait.pole(pole).description(),
                        "candidates", shown,
                        "count", count,
                        "form", form(words)));
    }

    /** Asks for revisions of a reflection, given the answers that show its pole best and worst. */
    public String revise(
            Trait trait,
            Pole pole,
            Reflection reflection,
            List<Exchange> best,
            List<Exchange> worst,
            int count,
            int words) {
        return render(
                PromptName.REVISE,
                Map.of(
                        "trait", trait.title(),
                        "pole", pole.label(),
                        "description", trait.pole(pole).description(),
                        "reflection", quoted(reflection.text()),
                        "best", shown(best),
                        "worst", shown(worst),
                        "count", count,
                        "form", form(words)));
    }

    /** Asks once more what {@code request} asked, whose answer could not be used. */
    public String repair(String request, String problem) {
        return render(PromptName.REPAIR, Map.of("request", request, "problem", problem));
    }

    /** Asks how far an answer to a task shows the high end of a trait, from 1 to 5. */
    public String judge(Trait trait, String task, String answer) {
        return render(
                PromptName.JUDGE,
                Map.of(
                        "trait", trait.title(),
                        "definition", trait.definition(),
                        "low", trait.low().description(),
                        "high", trait.high().description(),
                        "task", quoted(task),
                        "answer", quoted(answer)));
    }

    /**
     * Asks how well a continuation follows from a context, from 0 to 10: one question, with the texts in both orders.
     */
    public List<String> rate(String context, String continuation) {
        Map<String, String> given = Map.of("title", "Context", "text", quoted(context));
        Map<String, String> rated = Map.of("title", "Continuation", "text", quoted(continuation));
        return List.of(
                render(PromptName.RATE, Map.of("texts", List.of(given, rated))),
                render(PromptName.RATE, Map.of("texts", List.of(rated, given))));
    }

    /** The trait-description baseline: what a pole is like, as the system prompt. */
    public String description(PoleText pole) {
        return render(PromptName.DESCRIPTION, Map.of("description", pole.description()));
    }

    /** The adjectives baseline, e.g. of {@code extremely curious}. */
    public String adjectives(String adjectives) {
        return render(PromptName.ADJECTIVES, Map.of("adjectives", adjectives));
    }

    /** Statements that a person with the trait could have made, as the system prompt. */
    public String examples(List<String> statements) {
        return render(PromptName.EXAMPLES, Map.of("statements", statements));
    }

    /** Asks for words that tell what a person at a pole is like. */
    public String keywords(Trait trait, Pole pole, int count) {
        return render(
                PromptName.KEYWORDS,
                Map.of(
                        "trait", trait.title(),
                        "pole", pole.label(),
                        "description", trait.pole(pole).description(),
                        "count", count));
    }

    /** Asks for the portrait of a person whom the keywords describe. */
    public String portrait(String keywords) {
        return render(PromptName.PORTRAIT, Map.of("keywords", quoted(keywords), "language", inLanguage()));
    }

    /** Asks for the life of a person at a pole, told by themselves. */
    public String backstory(Trait trait, Pole pole, int words) {
        return render(
                PromptName.BACKSTORY,
                Map.of(
                        "trait", trait.title(),
                        "pole", pole.label(),
                        "description", trait.pole(pole).description(),
                        "words", words,
                        "language", inLanguage()));
    }

    /** Asks for a system prompt in other words. */
    public String vary(String prompt) {
        return render(PromptName.VARY, Map.of("prompt", quoted(prompt)));
    }

    /** Asks for a system prompt that is made of two others and mutated. */
    public String cross(String first, String second) {
        return render(PromptName.CROSS, Map.of("first", quoted(first), "second", quoted(second)));
    }

    /** Asks for a questionnaire item in other words. */
    public String paraphrase(String statement) {
        return render(PromptName.PARAPHRASE, Map.of("statement", statement, "person", person("\"I\" or \"My\"")));
    }

    private String form(int words) {
        String self = language.self().isEmpty() ? "..." : language.self() + " ...";
        return render(
                PromptName.FORM,
                Map.of(
                        "words",
                        words,
                        "insights",
                        Reflection.mostInsights(words),
                        "insight",
                        self + language.separator() + self,
                        "language",
                        language.isEnglish() ? "" : ", in " + language.name() + ","));
    }

    /** How a sentence about oneself is asked for; in English by how it begins. */
    private String person(String begins) {
        return language.isEnglish() ? "that begins with " + begins : "in the first person, in " + language.name();
    }

    private String inLanguage() {
        return language.isEnglish() ? "" : " Write it in " + language.name() + ".";
    }

    private static List<Map<String, String>> shown(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(one -> Map.of("question", quoted(one.question()), "answer", quoted(one.answer())))
                .toList();
    }

    private static String quoted(String text) {
        return LINE_BREAK.splitAsStream(text.strip()).map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private String render(PromptName name, Map<String, ?> values) {
        return template(name).render(values);
    }

    private PromptTemplate template(PromptName name) {
        return templates.computeIfAbsent(name, PromptFolder::shipped);
    }
}
