package io.irote.hub;

import java.util.regex.Pattern;

/** A branch, tag or commit of a repository. */
public record Revision(String name) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+/-]{0,199}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** The branch that is meant where none is named. */
    public static final Revision MAIN = new Revision("main");

    /**
     * @throws IllegalArgumentException if no branch, tag or commit can be called that
     */
    public Revision {
        if (!FORM.matcher(name).matches() || name.contains("..") || name.endsWith("/")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a revision; write a branch, a tag or a commit of 40 hexadecimal digits");
        }
    }

    /** Whether it is a commit, which never changes. */
    boolean isCommit() {
        return isCommit(name);
    }

    static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
