package io.irote.cli;

/** What a command line left behind. */
record CommandResult(int exitCode, String out, String err) {}
