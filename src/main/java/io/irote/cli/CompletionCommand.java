package io.irote.cli;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code irote completion}. */
@CommandLine.Command(
        name = "completion",
        header = "Prints a script that completes irote's commands and options in a shell.",
        footer = {"  source <(irote completion bash)", "  irote completion zsh > ~/.irote-completion"})
final class CompletionCommand implements Command {
    /** Shells that read the script; the same one serves both. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return this == BASH ? "bash" : "zsh";
        }
    }

    private final Session session;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused")
    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            defaultValue = "bash",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Shell shell;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        session.out().print(AutoComplete.bash("irote", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
