package io.irote.trait;

import io.irote.text.Values;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a trait and a pole of it: {@code system:trait}, {@code system:trait/facet}, either with {@code :low}. */
public record TraitId(String system, String trait, Optional<String> facet, Pole pole) {
    private static final String NAME = Values.NAME;
    private static final Pattern FORM =
            Pattern.compile("(" + NAME + "):(" + NAME + ")(?:/(" + NAME + "))?(?::(high|low))?");

    /**
     * Reads an ID; without a pole the high one is meant.
     *
     * @throws IllegalArgumentException if the text has not the form of an ID
     */
    public static TraitId parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a trait ID; write system:trait, e.g. big5:openness or big5:openness/ideas:low");
        }
        Pole pole = "low".equals(matcher.group(4)) ? Pole.LOW : Pole.HIGH;
        return new TraitId(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3)), pole);
    }

    public static boolean isName(String text) {
        return text.matches(NAME);
    }

    public TraitId with(Pole other) {
        return new TraitId(system, trait, facet, other);
    }

    /** The ID without its pole. */
    public String name() {
        return system + ":" + trait + facet.map(f -> "/" + f).orElse("");
    }

    /** The shortest text that {@link #parse} reads as this ID. */
    @Override
    public String toString() {
        return pole == Pole.HIGH ? name() : name() + ":" + pole.label();
    }
}
