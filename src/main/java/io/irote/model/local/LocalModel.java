package io.irote.model.local;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import io.irote.model.TextGenerator;
import io.irote.model.local.graph.Graph;
import io.irote.model.local.graph.GraphLimits;
import io.irote.model.local.graph.LocalSpeed;
import io.irote.model.local.graph.ModelConfig;
import io.irote.model.local.token.Texts;
import io.irote.model.spec.ModelSpec;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * A causal language model in this process: an ONNX graph, all of whose probabilities are exact. Safe for use by several
 * threads, which it serves one after the other.
 */
public final class LocalModel implements TextGenerator, ChoiceModel, LikelihoodModel, AutoCloseable {
    private static final LogLikelihood CERTAIN = new LogLikelihood(0, 0, Provenance.EXACT);

    private final Graph graph;
    private final GraphLimits limits;
    private final Texts texts;
    private final QueryScorer scorer;
    private final Writer writer;
    private final LocalFacts facts;

    LocalModel(Graph graph, Texts texts, GraphLimits limits, ModelConfig config, LocalFacts facts) {
        this.graph = graph;
        this.limits = limits;
        this.texts = texts;
        this.scorer = new QueryScorer(graph, limits);
        this.writer = new Writer(graph, limits, config, texts);
        this.facts = facts;
    }

    /**
     * Loads a model, which takes seconds and the memory of its weights.
     *
     * @param nanoTime a count of nanoseconds, by which it finds out how many threads are fastest
     * @throws io.irote.model.ModelException if its files are missing, damaged or of an unknown kind
     */
    public static LocalModel open(ModelSpec.Local spec, LongSupplier nanoTime) {
        return new Opening(ModelFolder.of(spec), nanoTime).model();
    }

    /** What is known of it. */
    public LocalFacts facts() {
        return facts;
    }

    /**
     * How fast it reads and writes here, one text after the other.
     *
     * @param nanoTime a count of nanoseconds
     */
    public LocalSpeed pace(LongSupplier nanoTime) {
        return pace(1, nanoTime);
    }

    /**
     * How fast it reads and writes with more and more texts side by side, as far as it does that.
     *
     * @param nanoTime a count of nanoseconds
     */
    public List<LocalSpeed> paces(LongSupplier nanoTime) {
        return IntStream.of(1, 2, 4, 8, 16)
                .filter(rows -> LocalSpeed.isPossible(rows, limits))
                .mapToObj(rows -> pace(rows, nanoTime))
                .toList();
    }

    private synchronized LocalSpeed pace(int rows, LongSupplier nanoTime) {
        return LocalSpeed.of(graph, limits, facts.context(), rows, nanoTime);
    }

    @Override
    public synchronized List<Generation> generate(List<GenerationRequest> requests) {
        return writer.write(requests);
    }

    @Override
    public synchronized List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        return new Chooser(scorer, texts).choose(requests);
    }

    @Override
    public synchronized List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
        List<Optional<Query>> queries = requests.stream().map(this::query).toList();
        Iterator<double[][]> answers = scorer.score(
                        queries.stream().flatMap(Optional::stream).toList())
                .iterator();
        return queries.stream()
                .map(query -> query.map(asked -> likelihood(answers.next())).orElse(CERTAIN))
                .toList();
    }

    /** Nothing is asked about an empty continuation. */
    private Optional<Query> query(LikelihoodRequest request) {
        int[] context = texts.context(request.context());
        int[] continuation = texts.continuation(request.context(), context, request.continuation());
        return continuation.length == 0 ? Optional.empty() : Optional.of(Query.of(context, continuation));
    }

    private static LogLikelihood likelihood(double[][] nats) {
        double sum = Arrays.stream(nats)
                .mapToDouble(token -> Math.max(LogLikelihood.FLOOR, token[0]))
                .sum();
        return new LogLikelihood(sum, nats.length, Provenance.EXACT);
    }

    @Override
    public synchronized void close() {
        graph.close();
        texts.tokenizer().close();
    }
}
