package io.irote.cli;

import io.irote.model.ModelSpec;
import io.irote.model.Ports;
import io.irote.model.Probe;
import io.irote.report.ProbeReport;
import io.irote.run.Engines;
import io.irote.trait.Trait;
import io.irote.trait.TraitCatalog;
import io.irote.trait.TraitId;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irote models doctor}. */
@CommandLine.Command(
        name = "doctor",
        header = "Probes a model: what it can do, how exactly and how fast, and what to do about the rest.",
        footer = {"  irote models doctor", "  irote models doctor embedded --format json"})
final class ModelsDoctorCommand implements Command {
    private static final TraitId SUBJECT = TraitId.parse("big5:openness");

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "SPEC",
            defaultValue = "embedded",
            description = "The model: embedded, the offline engine (default: ${DEFAULT-VALUE}).")
    private String spec;

    @Mixin
    private FormatOption format;

    ModelsDoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        ModelSpec model = ModelOption.spec(spec);
        TraitCatalog catalogue = TraitCatalog.shipped();
        Trait trait = catalogue.find(SUBJECT);
        Ports ports =
                Engines.open(model, trait, catalogue, session.environment().cache());
        List<Probe.Finding> findings = new Probe(ports, session.environment().clock()).findings(trait);
        session.out().print(new ProbeReport(model, findings).render(format.get()));
        return findings.stream().allMatch(Probe.Finding::works) ? ExitCode.OK : ExitCode.MODEL;
    }
}
