package io.irote.hub;

import io.irote.model.ModelException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells whether a path that a hub names leads to a file of its own, inside a folder, on every system. */
final class SafePath {
    private static final int LONGEST = 300;
    private static final Pattern SEGMENT = Pattern.compile("[^\\p{Cntrl}\\\\/:*?\"<>|]{1,120}(?<![. ])");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private SafePath() {}

    /** @throws ModelException if it does not */
    static void check(Repository repository, String path) {
        if (path.length() > LONGEST || !Arrays.stream(path.split("/", -1)).allMatch(SafePath::isName)) {
            throw new ModelException(repository + " has a file '" + path
                    + "', which could not be stored safely under that name; nothing of it was pulled");
        }
    }

    private static boolean isName(String segment) {
        return SEGMENT.matcher(segment).matches() && !DEVICE.matcher(segment).matches();
    }
}
