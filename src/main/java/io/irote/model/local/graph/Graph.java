package io.irote.model.local.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.irote.model.ModelException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A causal language model as an ONNX graph: reads tokens after those it has read before, and gives the logits of the
 * next ones. Used by one thread at a time.
 *
 * <p>Memory outside the heap beside the weights and the graph's own arena: the logits of one run, the cache of the text
 * being read, and one copy of a cache for several rows; {@link GraphLimits} bounds them.
 */
public final class Graph implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Signature signature;
    private final int threads;
    private final Set<String> presents;
    private final Scratch logits = new Scratch();
    private final Scratch copies = new Scratch();

    private Graph(OrtEnvironment environment, OrtSession session, Signature signature, int threads) {
        this.environment = environment;
        this.session = session;
        this.signature = signature;
        this.threads = threads;
        this.presents = signature.cache().stream().map(CacheSlot::present).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws ModelException if the file holds no causal language model that can be run here */
    public static Graph open(Path file, ModelConfig config, int threads) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // Waiting threads sleep: spinning takes half of the processor time, and slows down all where others work,
            // too.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // The arena grows by doubling: weights in it would hold up to twice their size.
            options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
            // Every text has another length: memory planned for one shape would be kept for each.
            options.setMemoryPatternOptimization(false);
            // What goes wrong is thrown as well; the library must not write to standard error by itself.
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            return of(environment, environment.createSession(file.toString(), options), config, threads);
        } catch (OrtException e) {
            throw failed(file + " cannot be loaded (damaged, cut off, or without its .onnx_data file?)", e);
        }
    }

    private static Graph of(OrtEnvironment environment, OrtSession session, ModelConfig config, int threads)
            throws OrtException {
        try {
            return new Graph(environment, session, Signature.of(session, config), threads);
        } catch (ModelException | OrtException e) {
            session.close();
            throw e;
        }
    }

    public Signature signature() {
        return signature;
    }

    /** How many compute. */
    public int threads() {
        return threads;
    }

    /** The cache of nothing, to read the first token after. */
    public Cache empty(int rows) {
        List<ByteBuffer> nothing =
                signature.cache().stream().map(slot -> copies.take(0)).toList();
        return cache(rows, 0, nothing);
    }

    /** The same cache for several rows, as {@link #rows} makes it. */
    public Cache repeat(Cache single, int rows) {
        return rows(single, new int[rows]);
    }

    /**
     * Rows of a cache, each as often as it is named. They are overwritten by the next ones that are made so, and end
     * before the original.
     */
    public Cache rows(Cache past, int[] rows) {
        if (past.rows() == 1 && rows.length == 1) {
            return new Cache(1, past.tokens(), past.tensors(), () -> {});
        }
        ByteBuffer memory = copies.take(signature.cacheBytes(rows.length, past.tokens()));
        List<ByteBuffer> parts = new ArrayList<>();
        int from = 0;
        for (OnnxTensor tensor : past.tensors()) {
            ByteBuffer all = tensor.getByteBuffer();
            int size = all.remaining() / past.rows();
            ByteBuffer part = Scratch.part(memory, from, rows.length * size);
            for (int row : rows) {
                part.put(all.slice(row * size, size));
            }
            from += part.capacity();
            parts.add(part.rewind());
        }
        return cache(rows.length, past.tokens(), parts);
    }

    private Cache cache(int rows, int tokens, List<ByteBuffer> memory) {
        List<OnnxTensor> tensors = new ArrayList<>();
        try {
            for (int i = 0; i < memory.size(); i++) {
                CacheSlot slot = signature.cache().get(i);
                tensors.add(OnnxTensor.createTensor(environment, memory.get(i), slot.shape(rows, tokens), slot.type()));
            }
            return new Cache(rows, tokens, tensors, () -> tensors.forEach(OnnxTensor::close));
        } catch (OrtException e) {
            tensors.forEach(OnnxTensor::close);
            throw failed("a cache of " + tokens + " tokens cannot be made", e);
        }
    }

    /** The cache after more tokens; no row is padded. */
    Cache read(Cache past, Feed feed) {
        try (Inputs inputs = Inputs.of(environment, signature, past, feed, 1)) {
            return longer(past, feed, session.run(inputs.byName(), presents));
        } catch (OrtException e) {
            throw failed(reading(past, feed), e);
        }
    }

    /**
     * What follows the last positions of each row.
     *
     * @param asked how many of them at least; graphs that cannot leave out any give all
     */
    public Logits score(Cache past, Feed feed, int asked) {
        int kept = kept(feed, asked);
        Logits room = room(feed, kept);
        try (Inputs inputs = Inputs.of(environment, signature, past, feed, kept);
                OnnxTensor out = tensor(room, feed);
                OrtSession.Result run = session.run(inputs.byName(), Set.of(), Map.of(Signature.LOGITS, out))) {
            return room;
        } catch (OrtException e) {
            throw failed(reading(past, feed), e);
        }
    }

    private int kept(Feed feed, int asked) {
        return signature.kept().isPresent() ? asked : feed.width();
    }

    /**
     * What follows the last positions of each row, with the cache that goes on behind them; no row is padded.
     *
     * @param asked how many of them at least
     */
    Step step(Cache past, Feed feed, int asked) {
        int kept = kept(feed, asked);
        Logits room = room(feed, kept);
        try (Inputs inputs = Inputs.of(environment, signature, past, feed, kept);
                OnnxTensor out = tensor(room, feed)) {
            OrtSession.Result run = session.run(inputs.byName(), presents, Map.of(Signature.LOGITS, out));
            return new Step(longer(past, feed, run), room);
        } catch (OrtException e) {
            throw failed(reading(past, feed), e);
        }
    }

    /** A longer cache with what follows it. */
    record Step(Cache cache, Logits logits) {}

    /** The memory that a run puts its logits in. */
    private Logits room(Feed feed, int positions) {
        ByteBuffer memory = logits.take(signature.logitsBytes(feed.rows().size() * positions));
        return new Logits(memory, signature.logits(), positions, signature.vocabulary());
    }

    private OnnxTensor tensor(Logits room, Feed feed) throws OrtException {
        long[] shape = {feed.rows().size(), room.positions(), room.vocabulary()};
        return OnnxTensor.createTensor(environment, room.bytes(), shape, room.type());
    }

    private Cache longer(Cache past, Feed feed, OrtSession.Result run) {
        List<OnnxTensor> tensors = signature.cache().stream()
                .map(slot -> (OnnxTensor) run.get(slot.present()).orElseThrow())
                .toList();
        return new Cache(feed.rows().size(), past.tokens() + feed.width(), tensors, run::close);
    }

    private static String reading(Cache past, Feed feed) {
        return "the model failed on " + feed.rows().size() + " x " + feed.width() + " tokens after " + past.tokens();
    }

    private static ModelException failed(String what, OrtException cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new ModelException(what + ": " + reason, cause);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw failed("the model cannot be closed", e);
        }
    }
}
