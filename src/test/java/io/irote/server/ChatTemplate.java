package io.irote.server;

import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ChatML form of a conversation: how its turns become one text, and are found in it again. */
public final class ChatTemplate {
    /** What ends a prompt: from here on the model writes. */
    static final String GENERATION = "<|im_start|>assistant\n";

    private static final Pattern TURN =
            Pattern.compile("<\\|im_start\\|>(system|user|assistant)\n(.*?)<\\|im_end\\|>", Pattern.DOTALL);

    private final Tokenizer tokenizer;

    ChatTemplate(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** The turns, each closed, without the mark that begins a text. */
    static String closed(List<Message> turns) {
        StringBuilder text = new StringBuilder();
        for (Message turn : turns) {
            text.append("<|im_start|>").append(turn.role().name().toLowerCase(Locale.ROOT));
            text.append('\n').append(turn.text()).append("<|im_end|>\n");
        }
        return text.toString();
    }

    /** The tokens of a prompt, the mark that begins a text before them; a last turn of the model's own stays open. */
    public List<Integer> ids(Prompt prompt) {
        List<Message> turns = prompt.messages();
        boolean begun = !turns.isEmpty() && turns.get(turns.size() - 1).role() == Role.ASSISTANT;
        List<Message> before = begun ? turns.subList(0, turns.size() - 1) : turns;
        List<Integer> ids = begin(closed(before) + GENERATION);
        if (begun) {
            ids.addAll(tokenizer.encode(turns.get(turns.size() - 1).text()));
        }
        return ids;
    }

    /** The tokens of a text with the mark that begins it. */
    List<Integer> begin(String text) {
        List<Integer> ids = new ArrayList<>();
        ids.add(Tokenizer.BOS);
        ids.addAll(tokenizer.encode(text));
        return ids;
    }

    /** The closed turns in a text. */
    static Prompt read(String text) {
        List<Message> turns = new ArrayList<>();
        for (Matcher turn = TURN.matcher(text); turn.find(); ) {
            turns.add(new Message(Role.valueOf(turn.group(1).toUpperCase(Locale.ROOT)), turn.group(2)));
        }
        return new Prompt(turns);
    }
}
