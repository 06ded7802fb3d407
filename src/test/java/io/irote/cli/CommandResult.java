package io.irote.cli;

import java.util.List;

/** What a command line left behind. */
public record CommandResult(int exitCode, String out, String err) {
    /** The lines on standard error, without those that tell of waits before another attempt. */
    public List<String> lines() {
        return err.lines()
                .filter(line -> !line.matches(".*; trying again in .* \\(\\d of \\d\\)"))
                .toList();
    }
}
