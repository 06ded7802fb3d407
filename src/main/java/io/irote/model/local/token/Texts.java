package io.irote.model.local.token;

import io.irote.model.ContextLengthException;
import io.irote.model.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prompts and texts as tokens.
 *
 * @param longest the most tokens that the model can read
 */
public record Texts(Tokenizer tokenizer, ChatFormat format, int longest) {
    /**
     * The tokens of a prompt, which the model's own turn follows.
     *
     * @throws ContextLengthException if it leaves no place for an answer
     */
    public int[] context(Prompt prompt) {
        return fitting(tokenizer.ids(format.parts(prompt)), 1);
    }

    /**
     * The tokens of a text that the model says after a prompt: they follow the prompt's own, also where the tokenizer
     * would have joined the end of the one and the beginning of the other.
     *
     * @param context the tokens of the prompt
     * @throws ContextLengthException if both together are too long
     */
    public int[] continuation(Prompt prompt, int[] context, String text) {
        List<Part> parts = new ArrayList<>(format.parts(prompt));
        parts.add(new Part.Said(text));
        int[] whole = tokenizer.ids(parts);
        int[] ids = beginsWith(context, whole) ? Arrays.copyOfRange(whole, context.length, whole.length) : plain(text);
        fitting(context, ids.length);
        return ids;
    }

    private static boolean beginsWith(int[] context, int[] whole) {
        return whole.length >= context.length && Arrays.equals(context, 0, context.length, whole, 0, context.length);
    }

    /** The tokens of a text with nothing before it. */
    public int[] plain(String text) {
        return tokenizer.ids(List.of(new Part.Said(text)));
    }

    private int[] fitting(int[] context, int more) {
        if (context.length + more > longest) {
            throw ContextLengthException.of(context.length, more, longest);
        }
        return context;
    }

    public String text(int[] ids) {
        return tokenizer.text(ids);
    }
}
