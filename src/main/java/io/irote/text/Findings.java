package io.irote.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file. */
public final class Findings {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void error(int line, String message) {
        add(line, Severity.ERROR, message);
    }

    public void add(int line, Severity severity, String message) {
        problems.add(new Problem(file, line, severity, message));
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The problems by line; those of one line as they were found. */
    public List<Problem> sorted() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** @throws FileProblemsException if there is an error */
    public void throwErrors() {
        if (hasErrors()) {
            throw new FileProblemsException(sorted().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList());
        }
    }
}
