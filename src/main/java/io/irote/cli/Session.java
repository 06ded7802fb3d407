package io.irote.cli;

import java.io.PrintStream;

/** What a command is given to work with. Results go to {@code out}, everything else to {@code err}. */
record Session(Environment environment, PrintStream out, PrintStream err) {}
