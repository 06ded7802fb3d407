package io.irote.cli.optimize;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import io.irote.cli.option.PromptOption;
import io.irote.cli.option.RecordedSearch;
import io.irote.cli.option.RecordedSearch.Source;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.report.search.SystemPrompt;
import io.irote.search.ReflectionFile;
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
public final class ApplyCommand implements Command {
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

    public ApplyCommand(Session session) {
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
