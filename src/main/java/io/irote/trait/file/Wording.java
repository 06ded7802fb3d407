package io.irote.trait.file;

import io.irote.trait.Experience;
import io.irote.trait.Language;
import io.irote.trait.Pole;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import io.irote.trait.Words;
import io.irote.trait.file.TraitRules.Report;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the texts of a trait are written. */
final class Wording {
    private static final Pattern CLAIM = Pattern.compile("(?:I|I'm|I've|I'd|I'll|My)\\s.*");
    private static final Pattern ACTION = Pattern.compile("(?:I|I'm|I've|I'd|I'll)\\s.*");
    private static final Pattern ABOUT_ONESELF = Pattern.compile("(?i)(?<!\\p{L})(?:I|my|me|mine|myself)(?!\\p{L})");
    private static final Pattern ENDS_WITH_STOP = Pattern.compile(".*[.!?。！？]");
    private static final int STATEMENT_WORDS = 18;
    private static final String ELSEWHERE = " (a trait in another language says so, e.g. 'language: de')";

    private Wording() {}

    static void texts(Trait trait, Report report) {
        words(trait, "definition", trait.definition(), 15, 60, report);
        for (Pole pole : Pole.values()) {
            PoleText text = trait.pole(pole);
            words(text, "label", text.label(), 1, 4, report);
            words(text, "description", text.description(), 6, 30, report);
        }
        trait.tasks().forEach(task -> words(task, "text", task.text(), 10, 60, report));
    }

    static void statements(Trait trait, Report report) {
        for (Pole pole : Pole.values()) {
            trait.pole(pole).statements().forEach(statement -> statement(statement, trait.language(), report));
        }
    }

    private static void statement(Experience statement, Language language, Report report) {
        words(statement, "claim", statement.claim(), 3, 10, report);
        words(statement, "action", statement.action(), 3, 10, report);
        if (count(statement.claim()) + count(statement.action()) > STATEMENT_WORDS) {
            report.add(statement, "", "claim and action together have more than " + STATEMENT_WORDS + " words");
        }
        person(statement, language, report);
        if (ENDS_WITH_STOP.matcher(statement.toString()).matches()) {
            report.add(statement, "", "a statement has no full stop at its end: " + statement);
        }
    }

    private static void person(Experience statement, Language language, Report report) {
        if (!language.isEnglish()) {
            Stream.of(statement.claim(), statement.action())
                    .filter(part -> !language.isFirstPerson(part))
                    .forEach(part -> report.add(
                            statement, "", "a statement is in the first person of " + language.name() + ": " + part));
            return;
        }
        if (!CLAIM.matcher(statement.claim()).matches()) {
            report.add(statement, "", "the claim must begin with 'I' or 'My': " + statement.claim() + ELSEWHERE);
        }
        if (!ACTION.matcher(statement.action()).matches()) {
            report.add(statement, "", "the action must begin with 'I': " + statement.action() + ELSEWHERE);
        }
    }

    /** A model that is told "I am open" copies a word; it is to be told what an open person does. */
    static void traitUnnamed(Trait trait, Report report) {
        Pattern title = Words.naming(List.of(trait.title()), trait.language());
        for (Pole pole : Pole.values()) {
            trait.pole(pole).statements().stream()
                    .filter(statement -> title.matcher(statement.toString()).find())
                    .forEach(statement -> report.add(
                            statement,
                            "",
                            "a statement must not name the trait, '" + trait.title() + "': " + statement));
        }
    }

    /** The items of a published instrument stay as they were published. */
    static void items(Trait trait, Report report) {
        trait.forms().stream()
                .filter(form -> !Counts.isPublished(form))
                .flatMap(form -> form.items().stream())
                .forEach(item -> words(item, "text", item.text(), 3, 20, report));
    }

    /** Items are shown as they are written, behind the stem of their form if it has one. */
    static void subjects(Trait trait, Report report) {
        trait.forms().stream()
                .flatMap(form -> form.items().stream())
                .filter(item -> !isAboutOneself(item.statement(), trait.language()))
                .forEach(item -> report.add(
                        item,
                        "text",
                        "the model is shown '" + item.statement()
                                + "' as it is written; where items leave their subject"
                                + " out, give the form a 'stem', e.g. I"));
    }

    private static boolean isAboutOneself(String statement, Language language) {
        return language.isEnglish() ? ABOUT_ONESELF.matcher(statement).find() : language.isFirstPerson(statement);
    }

    private static void words(Object value, String key, String text, int min, int max, Report report) {
        int found = count(text);
        if (found < min || found > max) {
            report.add(value, key, "the %s must have %d to %d words, found %d".formatted(key, min, max, found));
        }
    }

    private static int count(String text) {
        return Words.count(text);
    }
}
