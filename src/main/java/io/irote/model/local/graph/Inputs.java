package io.irote.model.local.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The input tensors of one run by name. Closing it frees them, but not the cache that the run goes on from. */
final class Inputs implements AutoCloseable {
    private final OrtEnvironment environment;
    private final Map<String, OnnxTensor> byName = new HashMap<>();
    private final List<OnnxTensor> own = new ArrayList<>();

    private Inputs(OrtEnvironment environment) {
        this.environment = environment;
    }

    /** @param kept the number of positions of a row, from its end, whose logits are wanted */
    static Inputs of(OrtEnvironment environment, Signature signature, Cache past, Feed feed, int kept)
            throws OrtException {
        Inputs inputs = new Inputs(environment);
        try {
            inputs.fill(signature, past, feed, kept);
            return inputs;
        } catch (OrtException e) {
            inputs.close();
            throw e;
        }
    }

    private void fill(Signature signature, Cache past, Feed feed, int kept) throws OrtException {
        int rows = feed.rows().size();
        add(Signature.IDS, feed.ids(), rows, feed.width());
        if (signature.has(Signature.MASK)) {
            add(Signature.MASK, feed.mask(past.tokens()), rows, past.tokens() + feed.width());
        }
        if (signature.has(Signature.POSITIONS)) {
            add(Signature.POSITIONS, feed.positions(past.tokens()), rows, feed.width());
        }
        if (signature.kept().isPresent()) {
            add(signature.kept().get(), new long[] {kept});
        }
        if (signature.has(Signature.BRANCH)) {
            own(Signature.BRANCH, OnnxTensor.createTensor(environment, new boolean[] {past.tokens() > 0}));
        }
        for (int i = 0; i < signature.cache().size(); i++) {
            byName.put(signature.cache().get(i).past(), past.tensors().get(i));
        }
    }

    private void add(String name, long[] values, long... shape) throws OrtException {
        own(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    }

    private void own(String name, OnnxTensor tensor) {
        own.add(tensor);
        byName.put(name, tensor);
    }

    Map<String, OnnxTensor> byName() {
        return byName;
    }

    @Override
    public void close() {
        own.forEach(OnnxTensor::close);
    }
}
