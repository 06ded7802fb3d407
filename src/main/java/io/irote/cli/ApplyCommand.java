package io.irote.cli;

import io.irote.cli.RecordedSearch.Source;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.report.SystemPrompt;
import io.irote.run.ReflectionFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irote apply}. */
@CommandLine.Command(
        name = "apply",
        header = "Prints the system prompt that makes a model live by a reflection.",
        description = "It is made by the prompt templates of the search, unless --prompts names others.",
        footer = {
            "  irote apply --reflection reflection.yaml",
            "  irote apply --reflection big5-openness-20260101-120000 --format json"
        })
final class ApplyCommand implements Command {
    private final Session session;

    @Option(
            names = "--reflection",
            required = true,
            paramLabel = "FILE|RUN",
            description = "A reflection.yaml, the folder of a run, or the name of a run in irote-runs.")
    private String reflection;

    @Mixin
    private PromptOption prompts;

    @Mixin
    private FormatOption format;

    ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        Path path = session.runFolder(reflection).path();
        Reflection read = ReflectionFile.read(path);
        Source source = Source.kept(ReflectionFile.home(path), ReflectionFile.recorded(path), session);
        Templates templates =
                prompts.of(RecordedSearch.of(session, false, List.of(source))).templates();
        String prompt = templates.reflection(read.text());
        session.out().print(new SystemPrompt(prompt).render(format.get()));
        return ExitCode.OK;
    }
}
