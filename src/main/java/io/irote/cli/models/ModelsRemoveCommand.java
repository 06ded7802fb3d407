package io.irote.cli.models;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.option.FormatOption;
import io.irote.hub.RevisionSpec;
import io.irote.report.models.RemovedModel;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code irote models remove}. */
@CommandLine.Command(
        name = "remove",
        header = "Removes a model that was pulled, all variants of it; without a revision all revisions.",
        footer = {
            "  irote models remove HuggingFaceTB/SmolLM2-135M-Instruct",
            "  irote models remove onnx-community/Qwen2.5-0.5B-Instruct@main"
        })
final class ModelsRemoveCommand implements Command {
    private final Session session;

    @Mixin
    private HubModel model;

    @Mixin
    private FormatOption format;

    ModelsRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        RevisionSpec spec = model.get();
        long freed = session.models()
                .remove(spec)
                .orElseThrow(() ->
                        new UsageException(spec + " was not pulled; 'irote models list' shows the models that were"));
        session.out().print(new RemovedModel(spec.toString(), freed).render(format.get()));
        return ExitCode.OK;
    }
}
