package io.irote.model.chat;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/** Why a chat answer ended, by the name that a server gives it: there are many, and some servers give none. */
public enum Ending {
    /** The model ended its turn: any name but those below, or none. */
    WHOLE,
    /** At the limit of tokens or of the context. */
    CUT,
    /** The provider's rules forbid the prompt or the answer. */
    REFUSED,
    /** The server gave up. */
    BROKEN;

    private static final Pattern CUTS = Pattern.compile(
            "length|max.*token|token.*limit|context.*window|truncat|incomplete|^limit$", CASE_INSENSITIVE);
    private static final Pattern REFUSALS = Pattern.compile(
            "content.?filter|refus|safety|recitation|block|prohibited|spii|guardrail|moderat|policy|^language$",
            CASE_INSENSITIVE);
    private static final Pattern ACCIDENTS = Pattern.compile("abort|error|cancel|malformed", CASE_INSENSITIVE);

    /** @param reason as {@code finish_reason}, {@code stop_reason} or {@code finishReason} gives it; may be empty */
    public static Ending of(String reason) {
        if (CUTS.matcher(reason).find()) {
            return CUT;
        }
        if (REFUSALS.matcher(reason).find()) {
            return REFUSED;
        }
        return ACCIDENTS.matcher(reason).find() ? BROKEN : WHOLE;
    }
}
