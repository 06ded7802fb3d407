package io.irote.evaluation;

import io.irote.embedded.encoder.SentenceSimilarity;
import io.irote.evaluation.baseline.Baseline;
import io.irote.evaluation.baseline.BaselineFactory;
import io.irote.evaluation.baseline.Similarity;
import io.irote.evaluation.baseline.TextWriter;
import io.irote.evaluation.baseline.WordOverlap;
import io.irote.evaluation.robustness.ConditionScore;
import io.irote.evaluation.robustness.ResponseStyle;
import io.irote.evaluation.robustness.Robustness;
import io.irote.model.ModelException;
import io.irote.model.SampleNumbers;
import io.irote.model.spec.ModelSpec;
import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.optimizer.Settings;
import io.irote.runtime.ModelDesk;
import io.irote.runtime.UsageCounter;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Answered;
import io.irote.score.TaskSplit;
import io.irote.score.answers.AnswerLog;
import io.irote.score.answers.UsedTexts;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** One evaluation: baselines, scores, drift, robustness, transfer. */
final class EvaluationRun {
    private final EvaluationJob job;
    private final Trait trait;
    private final Settings settings;
    private final Function<RunConfig, ModelDesk> castings;
    private final ModelDesk desk;
    private final Runnable check;
    private final Consumer<String> progress;
    private final List<String> notes = new ArrayList<>();
    private final AnswerLog log = new AnswerLog();

    /**
     * @param castings gives the models of a configuration
     * @param check throws if the evaluation must end
     */
    EvaluationRun(
            EvaluationJob job, Function<RunConfig, ModelDesk> castings, Runnable check, Consumer<String> progress) {
        this.job = job;
        this.trait = job.job().trait();
        this.settings = job.job().config().settings();
        this.castings = castings;
        this.desk = castings.apply(job.job().config());
        this.check = check;
        this.progress = progress;
    }

    /** What one step after the other found out. */
    Evaluated run(UsageCounter counter) {
        Evocativeness evocativeness = EvaluationService.evocativeness(job.job(), desk);
        List<Contender> reflections = reflections();
        List<Contender> contenders = new ArrayList<>(List.of(Contender.NO_PROMPT));
        contenders.addAll(baselines(evocativeness));
        contenders.addAll(reflections);
        Scoreboard board = board(evocativeness, contenders);
        List<Drift> drift = drift(evocativeness, reflections);
        List<Robustness.Findings> findings =
                job.robustness() ? robustness(evocativeness, reflections, board) : List.<Robustness.Findings>of();
        List<ConditionScore> conditions =
                findings.stream().flatMap(f -> f.scores().stream()).toList();
        List<ResponseStyle> styles =
                findings.stream().map(Robustness.Findings::style).toList();
        List<Transfer> transfer = transfer(reflections);
        notes.addAll(desk.doubts());
        EvaluationResult result = new EvaluationResult(
                EvaluationResult.SCHEMA,
                job.job().config(),
                trait.title(),
                board.scores(),
                board.contrasts(),
                board.reliabilities(),
                drift,
                conditions,
                styles,
                transfer,
                notes,
                counter.usage());
        return new Evaluated(result, log.sheet(used()));
    }

    private UsedTexts used() {
        boolean asked = job.job().config().cast().one(Cast.JUDGE) instanceof ModelSpec.LanguageModel;
        return UsedTexts.of(
                        trait,
                        job.job().pole(),
                        job.reflections().get(0).reflection(),
                        job.job().templates(),
                        asked)
                .with(job.job().config().texts().engine());
    }

    private AnswerLog.Who who(RunConfig config) {
        return new AnswerLog.Who(
                config.model(), config.judge(), trait, job.job().pole());
    }

    private List<Contender> reflections() {
        return job.reflections().stream()
                .map(named ->
                        Contender.of(named.name(), named.reflection(), job.job().templates()))
                .toList();
    }

    private List<Contender> baselines(Evocativeness evocativeness) {
        List<Contender> contenders = new ArrayList<>();
        for (Baseline baseline : material(evocativeness).baselines(job.baselines(), notes)) {
            begin("preparing " + baseline.kind().label());
            contenders.add(Contender.of(baseline));
        }
        return contenders;
    }

    private BaselineFactory material(Evocativeness evocativeness) {
        List<Task> searched = TaskSplit.of(trait).optimised();
        return new BaselineFactory(
                trait,
                job.job().pole(),
                job.job().templates(),
                similarity(),
                author(),
                prompts -> evocativeness.score(prompts, searched).stream()
                        .map(results ->
                                TaskScore.traitScore(TaskResult.scores(results)).value())
                        .toList(),
                desk::tokens,
                job.searchTokens(),
                settings.seed());
    }

    /** The encoder, where it is needed and can be had. */
    private Similarity similarity() {
        if (!job.baselines().contains(Baseline.Kind.EXAMPLES)) {
            return new WordOverlap();
        }
        try {
            return SentenceSimilarity.load()::between;
        } catch (ModelException e) {
            notes.add("similar statements were chosen by the words they share: " + e.getMessage());
            return new WordOverlap();
        }
    }

    private Optional<TextWriter> author() {
        return desk.writer().map(model -> new TextWriter(model, new SampleNumbers(settings.seed())));
    }

    private Scoreboard board(Evocativeness evocativeness, List<Contender> contenders) {
        List<Scale> scales = Scale.of(trait, job.allInstruments());
        begin("scoring " + contenders.size() + " ways of prompting on " + tasks().size() + " tasks");
        Scoreboard board = Scoreboard.of(evocativeness, contenders, scales, settings.seed());
        log.add(who(job.job().config()), board.answered());
        return board;
    }

    private List<Task> tasks() {
        return Scale.of(trait, job.allInstruments()).stream()
                .flatMap(scale -> scale.tasks().stream())
                .toList();
    }

    private List<Drift> drift(Evocativeness evocativeness, List<Contender> reflections) {
        List<Trait> others = job.job().catalogue().system(trait.id().system()).stream()
                .filter(other -> !other.id().trait().equals(trait.id().trait()))
                .toList();
        List<Drift> drift = new ArrayList<>();
        for (Contender reflection : reflections) {
            begin("scoring " + others.size() + " other traits with " + reflection.name());
            drift.addAll(Drift.of(
                    reflection, others, evocativeness, job.job().templates(), settings.seed(), this::answeredOther));
        }
        return drift;
    }

    /** The items of another trait count at its high pole. */
    private void answeredOther(Trait other, List<Answered> answers) {
        RunConfig config = job.job().config();
        log.add(new AnswerLog.Who(config.model(), config.judge(), other, Pole.HIGH), answers);
    }

    private List<Robustness.Findings> robustness(
            Evocativeness evocativeness, List<Contender> reflections, Scoreboard board) {
        Robustness robustness = new Robustness(
                evocativeness,
                job.job().templates(),
                tasks(),
                trait.optimised(),
                author(),
                settings.seed(),
                desk::takesTemperature);
        List<Robustness.Findings> findings = new ArrayList<>();
        for (int i = 0; i < reflections.size(); i++) {
            EvaluationJob.Named named = job.reflections().get(i);
            begin("changing what should not matter with " + named.name());
            Robustness.Findings found =
                    robustness.of(named.name(), named.reflection(), board.answers(reflections.get(i)));
            robustness.notes(named.reflection()).forEach(note -> notes.add(named.name() + ": " + note));
            log.add(who(job.job().config()), found.answers());
            findings.add(found);
        }
        return findings;
    }

    private List<Transfer> transfer(List<Contender> reflections) {
        List<Contender> contenders = Stream.concat(Stream.of(Contender.NO_PROMPT), reflections.stream())
                .toList();
        List<Transfer> transfers = new ArrayList<>();
        for (ModelSpec model : job.transfer()) {
            begin("scoring on " + model);
            RunConfig config = job.job().config().withModel(model);
            Scoreboard board = Scoreboard.of(
                    EvaluationService.evocativeness(job.job(), castings.apply(config)),
                    contenders,
                    Scale.of(trait, job.allInstruments()),
                    settings.seed());
            log.add(who(config), board.answered());
            reflections.forEach(r -> transfers.add(Transfer.of(r, model.toString(), board, settings.seed())));
        }
        return transfers;
    }

    private void begin(String what) {
        check.run();
        progress.accept(what);
    }
}
