package io.irote.model.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model thinks aloud before its answer. No port gives it: an adapter leaves it out where a server does not. */
public final class Thoughts {
    private static final Pattern BEGIN =
            Pattern.compile("\\s*(<think(ing)?>|\\[THINK]|<reasoning>|◁think▷).*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("</think(ing)?>|\\[/THINK]|</reasoning>|◁/think▷");

    private Thoughts() {}

    /** The text behind the thoughts, which some prompts begin for the model; empty if the thoughts have no end. */
    public static String without(String text) {
        Matcher end = END.matcher(text);
        if (end.find()) {
            return text.substring(end.end()).stripLeading();
        }
        return BEGIN.matcher(text).matches() ? "" : text;
    }
}
