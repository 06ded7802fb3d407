package io.irote.cli.parse;

import java.util.ArrayList;
import java.util.List;

/** Options whose value is any text, also one that begins like an option: {@code --text "-q I help"}. */
public final class FreeText {
    private static final String OPTION = "--text";

    private FreeText() {}

    /** The arguments, such a value behind a space, with which no option begins and which no text minds. */
    public static List<String> spaced(List<String> args) {
        List<String> spaced = new ArrayList<>(args);
        for (int i = 1; i < args.size(); i++) {
            if (args.get(i - 1).equals(OPTION)) {
                spaced.set(i, " " + args.get(i));
            }
        }
        return spaced;
    }
}
