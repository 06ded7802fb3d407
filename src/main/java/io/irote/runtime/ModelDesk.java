package io.irote.runtime;

import io.irote.embedded.EmbeddedEngine;
import io.irote.judge.EmbeddedJudge;
import io.irote.judge.Judge;
import io.irote.judge.ModelJudge;
import io.irote.model.Ports;
import io.irote.model.SampleNumbers;
import io.irote.model.TextGenerator;
import io.irote.model.layer.CallLog;
import io.irote.model.layer.Layers;
import io.irote.model.layer.Meter;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Concession;
import io.irote.model.spec.ModelSpec;
import io.irote.objective.PromptContexts;
import io.irote.optimizer.proposal.BankProposals;
import io.irote.optimizer.proposal.Behaviours;
import io.irote.optimizer.proposal.ModelProposals;
import io.irote.optimizer.proposal.Proposals;
import io.irote.optimizer.proposal.SampledBehaviours;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.Job;
import io.irote.runtime.pool.Models;
import io.irote.runtime.pool.ReadyModel;
import io.irote.runtime.pool.Time;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Gives every part in a job to the model that plays it, under the layers that all calls pass. */
public final class ModelDesk {
    private final Job job;
    private final Models models;
    private final CallLog log;
    private final Optional<Path> cache;
    private final Map<String, Capabilities> known;
    private final BankProposals bank;
    private final Meter meter = new Meter();
    private Optional<InProcess> embedded = Optional.empty();

    /**
     * @param cache a folder for what the embedded engine would have to compute again
     * @param known what an earlier part of the run found out about models, by spec
     */
    public ModelDesk(Job job, Models models, CallLog log, Optional<Path> cache, Map<String, Capabilities> known) {
        this.job = job;
        this.models = models;
        this.log = log;
        this.cache = cache;
        this.known = known;
        this.bank = new BankProposals(
                job.trait(), job.pole(), job.config().settings().words());
    }

    /**
     * All models of the job, reached and examined.
     *
     * @throws io.irote.model.ModelException if one of them cannot be used
     */
    public RunModels cast() {
        return new RunModels(ports(), judge(), proposals(), behaviours(), this::doubts);
    }

    /** What is known of the language models, by spec; the job's answers depend on it. */
    public Map<String, Capabilities> capabilities() {
        Map<String, Capabilities> found = new TreeMap<>();
        job.config().cast().models().stream()
                .filter(ModelSpec.LanguageModel.class::isInstance)
                .map(ModelSpec.LanguageModel.class::cast)
                .forEach(spec -> found.put(spec.toString(), ready(spec).capabilities()));
        return found;
    }

    /**
     * What is doubtful about figures that the language models give, or done in another way than was asked for, by now.
     */
    public List<String> doubts() {
        return Doubts.of(job.config().cast(), capabilities());
    }

    /** Whether the steered model answers at the temperature that is asked for, as far as is known by now. */
    public boolean takesTemperature() {
        return !(job.config().cast().one(Cast.MODEL) instanceof ModelSpec.LanguageModel spec)
                || !ready(spec).capabilities().made().contains(Concession.NO_TEMPERATURE);
    }

    /** What the parts took so far, cached answers included. */
    public long tokens() {
        return meter.tokens();
    }

    /**
     * The proposer as a writer of any text; empty where it is the embedded engine, which cannot follow instructions.
     */
    public Optional<TextGenerator> writer() {
        return job.config().cast().one(Cast.PROPOSER) instanceof ModelSpec.LanguageModel spec
                ? Optional.of(meter.texts(written(spec)))
                : Optional.empty();
    }

    /** The steered model. */
    public Ports ports() {
        if (!(job.config().cast().one(Cast.MODEL) instanceof ModelSpec.LanguageModel spec)) {
            return embedded().ports();
        }
        ReadyModel model = ready(spec);
        Layers layers = layers(model);
        return new Ports(
                answers(meter.texts(model.texts(layers, "model"))),
                meter.choices(model.choices(layers, "model")),
                model.likelihoods(layers, "model", job.templates()));
    }

    /** Answers to open tasks, as long as the job allows. */
    private TextGenerator answers(TextGenerator texts) {
        OptionalInt most = job.config().settings().maxOutputTokens();
        return most.isPresent() ? new LimitedTexts(texts, most.getAsInt()) : texts;
    }

    /** Who judges open answers. */
    public Judge judge() {
        if (!(job.config().cast().one(Cast.JUDGE) instanceof ModelSpec.LanguageModel spec)) {
            return embedded().judge();
        }
        ReadyModel judge = ready(spec);
        return new ModelJudge(meter.choices(judge.choices(layers(judge), "judge")), spec.toString());
    }

    private Proposals proposals() {
        if (!(job.config().cast().one(Cast.PROPOSER) instanceof ModelSpec.LanguageModel spec)) {
            return bank;
        }
        return new ModelProposals(
                written(spec),
                job.templates(),
                job.trait(),
                job.pole(),
                job.config().settings().words());
    }

    private TextGenerator written(ModelSpec.LanguageModel spec) {
        ReadyModel proposer = ready(spec);
        return proposer.texts(layers(proposer), "proposer");
    }

    private Behaviours behaviours() {
        if (!(job.config().cast().one(Cast.MODEL) instanceof ModelSpec.LanguageModel spec)) {
            return bank;
        }
        ReadyModel model = ready(spec);
        return new SampledBehaviours(
                model.texts(layers(model), "behaviours"),
                new PromptContexts(job.templates()),
                new SampleNumbers(job.config().settings().seed()));
    }

    private ReadyModel ready(ModelSpec.LanguageModel spec) {
        return models.ready(spec, Optional.ofNullable(known.get(spec.toString())), log);
    }

    private Layers layers(ReadyModel model) {
        Time time = models.time();
        return new Layers(
                models.cache(),
                model.slots(),
                models.inFlight(),
                models.budget(),
                log,
                models.pause(),
                time::nanos,
                job.config().settings().seed());
    }

    private InProcess embedded() {
        if (embedded.isEmpty()) {
            EmbeddedEngine engine = EmbeddedEngine.of(
                    job.trait(),
                    job.catalogue().system(job.trait().id().system()),
                    job.catalogue().traits(),
                    cache.map(folder -> folder.resolve("vectors")));
            InProcess model = new InProcess(new Ports(engine, engine, engine), new EmbeddedJudge(engine));
            embedded =
                    Optional.of(model.watched(ModelSpec.EMBEDDED.toString(), log, models.time()::nanos, models::check));
        }
        return embedded.get();
    }
}
