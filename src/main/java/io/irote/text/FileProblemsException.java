package io.irote.text;

import java.util.List;

/** A file of the user's that cannot be used. The message is one line for the user. */
public final class FileProblemsException extends RuntimeException {
    private final transient List<Problem> problems;

    /** @param problems at least one, in the order of their lines */
    public FileProblemsException(List<Problem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, by file and line. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        String first = problems.get(0).toString();
        return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
    }
}
