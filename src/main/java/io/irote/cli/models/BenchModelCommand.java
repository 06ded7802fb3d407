package io.irote.cli.models;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.option.FormatOption;
import io.irote.cli.option.ModelOptions;
import io.irote.model.local.LocalModel;
import io.irote.model.local.graph.LocalSpeed;
import io.irote.model.spec.ModelSpec;
import io.irote.report.models.BenchReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irote bench-model}. */
@CommandLine.Command(
        name = "bench-model",
        header = "Measures how fast a model in this process reads and writes, and what a search with it takes.",
        footer = {
            "  irote bench-model --model onnx:models/Qwen2.5-0.5B-Instruct#q4",
            "  irote bench-model --model onnx:models/SmolLM2-135M-Instruct --format json"
        })
public final class BenchModelCommand implements Command {
    private static final double NANOS = 1e9;

    private final Session session;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "SPEC",
            description = "The model: onnx:DIR, or onnx:DIR#q4 for its variant model_q4.onnx.")
    private String spec;

    @Mixin
    private FormatOption format;

    public BenchModelCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        ModelSpec.Local model = model();
        LongSupplier clock = session.time()::nanos;
        long begin = clock.getAsLong();
        try (LocalModel loaded = LocalModel.open(model, clock)) {
            double loading = (clock.getAsLong() - begin) / NANOS;
            List<LocalSpeed> paces = loaded.paces(clock);
            Optional<BenchReport.Scoring> scoring = UsualJob.scoring().by(loaded, clock);
            BenchReport report = new BenchReport(
                    model,
                    loaded.facts(),
                    loading,
                    PeakMemory.bytes(),
                    paces,
                    scoring,
                    UsualJob.tokens(session, model));
            session.out().print(report.render(format.get()));
        }
        return ExitCode.OK;
    }

    private ModelSpec.Local model() {
        if (ModelOptions.spec("--model", spec, session.environment().folder()) instanceof ModelSpec.Local local) {
            return local;
        }
        throw new UsageException("--model: " + spec + " does not run in this process; bench-model takes onnx:DIR,"
                + " 'irote models doctor " + spec + "' tells about other models");
    }
}
