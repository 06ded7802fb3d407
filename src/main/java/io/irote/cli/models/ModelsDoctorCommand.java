package io.irote.cli.models;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.ConnectionOptions;
import io.irote.cli.option.FormatOption;
import io.irote.cli.option.ModelOptions;
import io.irote.embedded.EmbeddedEngine;
import io.irote.embedded.Probe;
import io.irote.model.cache.AnswerCache;
import io.irote.model.local.LocalModel;
import io.irote.model.local.graph.LocalSpeed;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.report.models.EmbeddedReport;
import io.irote.report.models.LocalReport;
import io.irote.report.models.ProbeReport;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.pool.Models;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irote models doctor}. */
@CommandLine.Command(
        name = "doctor",
        header = "Probes a model: what it can do, how exactly and how fast, and what to do about the rest.",
        footer = {
            "  irote models doctor",
            "  irote models doctor onnx:models/Qwen2.5-0.5B-Instruct#q4",
            "  irote models doctor openai:gpt-4o-mini",
            "  irote models doctor openai:Qwen/Qwen2.5-7B-Instruct@http://localhost:8000/v1 --format json"
        })
final class ModelsDoctorCommand implements Command {
    private static final TraitId SUBJECT = TraitId.parse("big5:openness");

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "SPEC",
            defaultValue = "embedded",
            description = "The model, as for 'irote optimize --model' (default: ${DEFAULT-VALUE}).")
    private String spec;

    @Mixin
    private ConnectionOptions connections;

    @Mixin
    private FormatOption format;

    ModelsDoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        ModelSpec model = ModelOptions.spec("SPEC", spec, session.environment().folder());
        if (model instanceof ModelSpec.Remote remote) {
            return examine(remote);
        }
        return model instanceof ModelSpec.Local local ? load(local) : embedded();
    }

    /** What is found replaces what was known, so that runs go by it. */
    private ExitCode examine(ModelSpec.Remote remote) {
        try (AnswerCache cache = session.cache();
                Models models = models(cache)) {
            Capabilities found = models.examine(remote);
            session.out().print(new ProbeReport(remote, found, UsualJob.plan(remote, found)).render(format.get()));
        }
        return ExitCode.OK;
    }

    private ExitCode load(ModelSpec.Local spec) {
        try (LocalModel model = LocalModel.open(spec, session.time()::nanos)) {
            LocalSpeed pace = model.pace(session.time()::nanos);
            LocalReport report = new LocalReport(spec, model.facts(), pace, UsualJob.tokens(session, spec));
            session.out().print(report.render(format.get()));
        }
        return ExitCode.OK;
    }

    private Models models(AnswerCache cache) {
        return new Models(connections.get(session), cache, PriceTable.shipped(), session.time());
    }

    private ExitCode embedded() {
        TraitCatalog catalogue = TraitCatalog.shipped();
        Trait trait = catalogue.find(SUBJECT);
        EmbeddedEngine engine = EmbeddedEngine.of(
                trait,
                catalogue.system(SUBJECT.system()),
                catalogue.traits(),
                session.environment().cache().map(folder -> folder.resolve("vectors")));
        List<Probe.Finding> findings = new Probe(engine, session.environment().nanoTime()).findings(trait);
        session.out().print(new EmbeddedReport(findings).render(format.get()));
        return findings.stream().allMatch(Probe.Finding::works) ? ExitCode.OK : ExitCode.MODEL;
    }
}
