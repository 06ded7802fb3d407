package io.irote.trait;

import java.util.regex.Pattern;

/** A self-descriptive statement of a questionnaire, answered on its response scale. */
public record Item(String id, String text, Keying keyed) {
    private static final Pattern SUBJECT = Pattern.compile("^(?:I|I'm|I've|I'd|I'll|My)\\b");

    /**
     * How far an answer shows a pole, in [0, 1]: {@code u}, reversed for a minus-keyed item and reversed again for
     * the low pole (METHOD §3).
     */
    public double keyedUnit(double score, ResponseScale scale, Pole pole) {
        double u = scale.unit(score);
        return (keyed == Keying.MINUS) == (pole == Pole.LOW) ? u : 1 - u;
    }

    /** The item as a first-person sentence; IPIP items leave the "I" out ("Am always prepared."). */
    public String statement() {
        if (SUBJECT.matcher(text).find()) {
            return text;
        }
        return "I " + Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
