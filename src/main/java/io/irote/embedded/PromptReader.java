package io.irote.embedded;

import io.irote.embedded.encoder.WordPieces;
import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.reflection.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in a prompt what the simulated respondent understands: statements about itself and the question. Instructions
 * are not understood, so they are left out.
 */
final class PromptReader {
    private static final String PLACEHOLDER = "-";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final Set<String> instructions;
    private final String howLong;
    private final WordPieces wordPieces;
    private final Map<String, Integer> lengths = new ConcurrentHashMap<>();

    PromptReader(Templates templates, WordPieces wordPieces) {
        this.wordPieces = wordPieces;
        instructions = templates
                .reflection(PLACEHOLDER)
                .lines()
                .map(String::strip)
                .filter(line -> !line.equals(PLACEHOLDER))
                .collect(Collectors.toSet());
        howLong = templates.open(PLACEHOLDER).substring(PLACEHOLDER.length());
    }

    /**
     * What the respondent knows about itself: the numbered lines of all finished turns, and the sentences of a system
     * text without numbered lines (a role prompt).
     */
    List<String> self(Prompt prompt) {
        List<Message> messages = prompt.messages();
        return messages.subList(0, messages.size() - (begun(prompt).isEmpty() ? 0 : 1)).stream()
                .flatMap(message -> self(message).stream())
                .toList();
    }

    private List<String> self(Message message) {
        List<String> numbered = message.text()
                .lines()
                .filter(line -> Statements.NUMBER.matcher(line).find())
                .flatMap(line -> Statements.ofLine(line).stream())
                .toList();
        if (!numbered.isEmpty() || message.role() != Role.SYSTEM) {
            return numbered;
        }
        return message.text()
                .lines()
                .filter(line -> !instructions.contains(line.strip()))
                .flatMap(line -> Statements.ofSentences(line).stream())
                .toList();
    }

    /** What is asked: the text in double quotes in the user's turn, else all of it. */
    String question(Prompt prompt) {
        String asked = asked(prompt);
        Matcher matcher = QUOTED.matcher(asked);
        return matcher.find() ? matcher.group(1) : asked;
    }

    /** The user's turn without the instruction how long an answer may be. */
    String asked(Prompt prompt) {
        String text = prompt.text(Role.USER);
        return text.endsWith(howLong) ? text.substring(0, text.length() - howLong.length()) : text;
    }

    /** The beginning of the model's own turn, which a continuation goes on from; empty if there is none. */
    String begun(Prompt prompt) {
        List<Message> messages = prompt.messages();
        boolean own = !messages.isEmpty() && messages.get(messages.size() - 1).role() == Role.ASSISTANT;
        return own ? messages.get(messages.size() - 1).text() : "";
    }

    /** Word pieces of all turns. */
    int tokens(Prompt prompt) {
        return prompt.messages().stream()
                .mapToInt(message -> lengths.computeIfAbsent(message.text(), text -> wordPieces.ids(text).length))
                .sum();
    }
}
