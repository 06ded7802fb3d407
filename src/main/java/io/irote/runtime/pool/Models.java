package io.irote.runtime.pool;

import io.irote.model.cache.AnswerCache;
import io.irote.model.chat.AdaptingServer;
import io.irote.model.cost.Effort;
import io.irote.model.http.JsonServer;
import io.irote.model.http.SharedServers;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.layer.CallLog;
import io.irote.model.layer.InFlight;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Price;
import io.irote.model.limit.Rate;
import io.irote.model.limit.Slots;
import io.irote.model.local.LocalModel;
import io.irote.model.openai.OpenAiCallers;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.PriceTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The language models that jobs ask: each is reached and examined, or loaded, once, however many jobs share it. What
 * was found out about one behind a server is kept in the cache for a day, so that a run which needs no call makes none.
 */
public final class Models implements AutoCloseable {

    private final Connections connections;
    private final AnswerCache cache;
    private final PriceTable prices;
    private final Time time;
    private final Budget budget;
    private final Examiner examiner;
    private final Consumer<String> notes;
    private final InFlight inFlight = new InFlight();
    private final Map<ModelSpec.Remote, Effort> examined = new HashMap<>();
    private final Map<ModelSpec.Remote, Optional<Rate>> rates = new HashMap<>();
    private final Map<ModelSpec.LanguageModel, ReadyModel> ready = new LinkedHashMap<>();

    /** Models that may be asked without end. */
    public Models(Connections connections, AnswerCache cache, PriceTable prices, Time time) {
        this(connections, cache, prices, time, Budget.unlimited(), line -> {});
    }

    /**
     * @param budget what all requests to servers and all calls of models in this process are counted against
     * @param notes told, in a sentence each, in what other way a model has to be asked than was known before
     */
    public Models(
            Connections connections,
            AnswerCache cache,
            PriceTable prices,
            Time time,
            Budget budget,
            Consumer<String> notes) {
        this.connections = connections;
        this.cache = cache;
        this.prices = prices;
        this.time = time;
        this.budget = budget;
        this.notes = notes;
        this.examiner = new Examiner(cache, time);
    }

    public AnswerCache cache() {
        return cache;
    }

    public Time time() {
        return time;
    }

    /** What all jobs may cost together. */
    public Budget budget() {
        return budget;
    }

    /** What all jobs are asking. */
    public InFlight inFlight() {
        return inFlight;
    }

    /** Tells the user something about a model. */
    public void note(String line) {
        notes.accept(line);
    }

    /** Waiting that the user can end. */
    public Pause pause() {
        return new Pause(time.sleeper(), time.interrupted(), time.waits(), budget::nanosLeft);
    }

    /**
     * To be asked before each part of the work.
     *
     * @throws io.irote.model.limit.BudgetSpentException if the time is over
     * @throws InterruptedRunException if the user asked to stop
     */
    public void check() {
        if (time.interrupted().getAsBoolean()) {
            throw new InterruptedRunException();
        }
        budget.checkTime();
    }

    /**
     * A model, reached and examined, or loaded, when it is first asked for.
     *
     * @param known what an earlier part of the run found out, which still holds for it
     * @param log told what an examination took
     * @throws io.irote.model.ModelException if the model cannot be reached or loaded, or refuses the key
     */
    public synchronized ReadyModel ready(ModelSpec.LanguageModel spec, Optional<Capabilities> known, CallLog log) {
        return ready.computeIfAbsent(
                spec,
                unused -> spec instanceof ModelSpec.Local local
                        ? new LocalAccess(local, LocalModel.open(local, time::nanos), new Slots(1, time.interrupted()))
                        : served((ModelSpec.Remote) spec, known, log));
    }

    private RemoteAccess served(ModelSpec.Remote spec, Optional<Capabilities> known, CallLog log) {
        Capabilities capabilities = known.or(() -> examiner.known(spec)).orElseGet(() -> examine(spec, log));
        AdaptingServer server = new AdaptingServer(
                guarded(spec, server(spec)), capabilities.made(), made -> notes.accept(spec + " " + made.sentence()));
        int concurrency = connections.concurrency().orElse(capabilities.pace().concurrency());
        return new RemoteAccess(
                spec,
                server,
                callers(spec, server, capabilities),
                capabilities,
                new Slots(concurrency, time.interrupted()),
                rate(spec),
                prices.of(spec));
    }

    private static OpenAiCallers callers(ModelSpec.Remote spec, JsonServer server, Capabilities capabilities) {
        return spec.provider() == ModelSpec.Provider.OPENAI
                ? OpenAiCallers.of(server, spec.model(), capabilities)
                : new OpenAiCallers(Optional.empty(), Optional.empty());
    }

    /**
     * What a model can do, found out anew.
     *
     * @throws io.irote.model.ModelException if it cannot be reached, refuses the key or is not known there
     */
    public Capabilities examine(ModelSpec.Remote spec) {
        return examine(spec, calls -> {});
    }

    public PriceTable prices() {
        return prices;
    }

    /** What the examinations of models took, or will take at most. */
    public synchronized CostPlan examinations(List<ModelSpec> models) {
        return new CostPlan(models.stream()
                .filter(ModelSpec.Remote.class::isInstance)
                .map(ModelSpec.Remote.class::cast)
                .flatMap(spec -> examination(spec).stream())
                .toList());
    }

    /** What a model can do; one of which nothing is known is taken to be as most are of its kind. */
    public synchronized Capabilities likely(ModelSpec.LanguageModel spec) {
        if (!(spec instanceof ModelSpec.Remote remote)) {
            return Capabilities.IN_PROCESS;
        }
        Capabilities can = Optional.ofNullable(ready.get(spec))
                .map(ReadyModel::capabilities)
                .or(() -> examiner.known(remote))
                .orElse(Capabilities.likely(remote.provider()));
        return connections.concurrency().map(can::atOnce).orElse(can);
    }

    /** What the examination of a model took, or will take at most; none where it is not necessary. */
    private Optional<CostPlan.Line> examination(ModelSpec.Remote spec) {
        Effort effort = examined.containsKey(spec)
                ? examined.get(spec)
                : ready.containsKey(spec) || examiner.known(spec).isPresent() ? Effort.NONE : Examination.MOST;
        return effort.calls() == 0
                ? Optional.empty()
                : Optional.of(new CostPlan.Line(
                        "examination", spec.toString(), effort.calls(), effort.tokens(), prices.of(spec)));
    }

    private Capabilities examine(ModelSpec.Remote spec, CallLog log) {
        Examination examination = new Examination(firstContact(spec), time::nanos);
        try {
            return examiner.examine(spec, guarded(spec, examination), pause());
        } finally {
            Optional<Price> price = prices.of(spec);
            budget.add(examination.tokens(), price.orElse(Price.NONE));
            log.record(examination.calls(spec.toString(), price));
            examined.merge(spec, examination.effort(), Effort::plus);
        }
    }

    private JsonServer firstContact(ModelSpec.Remote spec) {
        return new FirstContact(server(spec, connections.firstAnswer()), server(spec));
    }

    private JsonServer server(ModelSpec.Remote spec) {
        return server(spec, connections.timeout());
    }

    private JsonServer server(ModelSpec.Remote spec, Duration timeout) {
        HttpSettings settings = HttpSettings.of(connections.variables(), timeout, time.waits());
        return SharedServers.of(spec, connections.keys(), settings, time.clock());
    }

    /** The server, whose every request is allowed first. */
    private JsonServer guarded(ModelSpec.Remote spec, JsonServer server) {
        return new GuardedServer(server, () -> allow(rate(spec)));
    }

    /** Waits until a request may be made, and counts it. */
    private void allow(Optional<Rate> rate) {
        budget.check();
        rate.ifPresent(limited -> limited.request(pause()));
        budget.begin();
    }

    /** One for all that ask a model. */
    private Optional<Rate> rate(ModelSpec.Remote spec) {
        synchronized (rates) {
            return rates.computeIfAbsent(spec, unused -> rate());
        }
    }

    private Optional<Rate> rate() {
        Optional<Integer> calls = connections.requestsPerMinute();
        Optional<Integer> tokens = connections.tokensPerMinute();
        return calls.isEmpty() && tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rate(limit(calls), limit(tokens), time::nanos));
    }

    private static OptionalLong limit(Optional<Integer> value) {
        return value.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    @Override
    public synchronized void close() {
        ready.values().forEach(ReadyModel::close);
    }
}
