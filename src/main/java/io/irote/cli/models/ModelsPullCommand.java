package io.irote.cli.models;

import io.irote.cli.core.Command;
import io.irote.cli.core.Environment;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.core.WaitNotes;
import io.irote.cli.option.FormatOption;
import io.irote.cli.option.QuietOption;
import io.irote.hub.FileSelection;
import io.irote.hub.Hub;
import io.irote.hub.ModelPull;
import io.irote.hub.Revision;
import io.irote.hub.RevisionSpec;
import io.irote.hub.Snapshot;
import io.irote.model.call.WaitListener;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Retries;
import io.irote.report.models.PulledModel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irote models pull}. */
@CommandLine.Command(
        name = "pull",
        header = "Gets the files of an ONNX model from a Hugging Face hub, and prints the spec to use it by.",
        description = {
            "%nWhat was interrupted goes on with the same command. The hub is the one at HF_ENDPOINT, else",
            "huggingface.co; models that ask for a login need a token in HF_TOKEN."
        },
        footer = {
            "  irote models pull HuggingFaceTB/SmolLM2-135M-Instruct",
            "  irote models pull onnx-community/Qwen2.5-0.5B-Instruct@main --variant fp16",
            "  irote models pull OWNER/NAME --file 'model.onnx*'"
        })
final class ModelsPullCommand implements Command {
    private static final String USUAL_VARIANT = "q4";

    private final Session session;

    @Mixin
    private HubModel model;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "The precision: q4 for onnx/model_q4.onnx (default), fp16, ..., fp32 for onnx/model.onnx.")
    private @Nullable String variant;

    @Option(
            names = "--file",
            split = ",",
            paramLabel = "PATTERN",
            description = {
                "In place of a variant the files that match, e.g. 'onnx/model_q4*', beside those of the tokenizer",
                "and the configuration; may be given several times. ** matches slashes, too."
            })
    private List<String> files = List.of();

    @Mixin
    private QuietOption quiet;

    @Mixin
    private FormatOption format;

    ModelsPullCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        RevisionSpec spec = model.get();
        FileSelection selection = selection();
        try (PullProgress progress = PullProgress.of(session, quiet.get())) {
            Snapshot snapshot =
                    pull(spec, progress).pull(spec.repository(), spec.revision().orElse(Revision.MAIN), selection);
            session.out().print(new PulledModel(snapshot).render(format.get()));
        }
        return ExitCode.OK;
    }

    /** Nobody asks for an interrupt, so that it ends the program at once: nothing is lost by it. */
    private ModelPull pull(RevisionSpec spec, PullProgress progress) {
        Environment environment = session.environment();
        WaitListener waits = quiet.get() ? WaitListener.NONE : new WaitNotes(session);
        return new ModelPull(
                Hub.of(environment.variables(), environment.clock(), waits),
                session.models(),
                new Retries(
                        spec.repository().toString(),
                        new Pause(environment.sleeper(), () -> false, waits),
                        new SplittableRandom(environment.clock().millis())),
                folder -> Files.getFileStore(folder).getUsableSpace(),
                progress);
    }

    private FileSelection selection() {
        if (variant != null && !files.isEmpty()) {
            throw new UsageException("--file is in place of --variant; give one of them");
        }
        try {
            return files.isEmpty()
                    ? FileSelection.variant(variant == null ? USUAL_VARIANT : variant)
                    : FileSelection.files(files);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--variant: " + e.getMessage());
        }
    }
}
