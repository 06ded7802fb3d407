package io.irote.model.local;

import io.irote.model.local.Export.Feature;
import java.nio.file.Path;
import java.util.Map;

/** Writes a {@link TinyNet} as an ONNX file, in the manner of an exporter. */
final class TinyGraph {
    private static final long END = Integer.MAX_VALUE;

    private final OnnxFile onnx;
    private final TinyNet net;
    private final Export export;
    private final int type;

    private TinyGraph(OnnxFile onnx, TinyNet net, Export export) {
        this.onnx = onnx;
        this.net = net;
        this.export = export;
        this.type = export.has(Feature.HALF_CACHE) ? OnnxFile.FLOAT16 : OnnxFile.FLOAT;
    }

    static void write(TinyNet net, Export export, Path file) {
        try (OnnxFile onnx = new OnnxFile(file, export.has(Feature.EXTERNAL))) {
            new TinyGraph(onnx, net, export).write();
        }
    }

    private void write() {
        String ids = onnx.input("input_ids", OnnxFile.INT64, "batch_size", "sequence_length");
        for (int layer = 0; layer < net.layers().size(); layer++) {
            cache(layer, "key");
            cache(layer, "value");
        }
        String state = onnx.node("Gather", matrix(net.embedding()), ids);
        logits(kept(norm(export.has(Feature.FUSED) ? fused(state) : plain(state, ids))));
        if (export.has(Feature.BRANCH)) {
            onnx.input("use_cache_branch", OnnxFile.BOOL, 1);
        }
    }

    private String fused(String state) {
        FusedOperators operators = new FusedOperators(onnx, net, mask());
        String next = state;
        for (int i = 0; i < net.layers().size(); i++) {
            TinyNet.Layer layer = net.layers().get(i);
            String normed = norm(next);
            String mixed = operators.attention(
                    i, product(normed, layer.query()), product(normed, layer.key()), product(normed, layer.value()));
            next = rest(next, mixed, layer);
        }
        return next;
    }

    private String plain(String embedded, String ids) {
        String before = size("past_key_values.0.key", 2);
        String after = onnx.node("Add", before, size(ids, 1));
        String places = places(before, after);
        Turn turn = turn(places);
        String bias = bias(before, after);
        String state = embedded;
        if (net.places().length > 0) {
            state = onnx.node("Add", state, onnx.node("Gather", matrix(net.places()), places));
        }
        for (int layer = 0; layer < net.layers().size(); layer++) {
            state = layer(layer, state, turn, bias);
        }
        return state;
    }

    private void cache(int layer, String what) {
        String name = layer + "." + what;
        Object heads = export.has(Feature.SHAPES) ? net.groups() : "heads";
        Object size = export.has(Feature.SHAPES) ? net.size() : "size";
        onnx.input("past_key_values." + name, type, "batch_size", heads, "past_sequence_length", size);
        onnx.output("present." + name, type, "batch_size", heads, "total_sequence_length", size);
    }

    /** A scalar. */
    private String size(String tensor, int axis) {
        return onnx.node("Gather", onnx.node("Shape", tensor), onnx.scalar(axis));
    }

    private String places(String before, String after) {
        return export.has(Feature.POSITIONS)
                ? onnx.input("position_ids", OnnxFile.INT64, "batch_size", "sequence_length")
                : unsqueeze(onnx.node("Range", before, after, onnx.scalar(1)), 0);
    }

    /** Cosines and sines by which rotary positions turn queries and keys. */
    private record Turn(String cosine, String sine) {}

    private Turn turn(String places) {
        int half = net.size() / 2;
        float[] speeds = new float[half];
        for (int i = 0; i < half; i++) {
            speeds[i] = TinyOracle.speed(i, half);
        }
        String angles = onnx.node("Mul", cast(unsqueeze(places, 1, 2, 4), OnnxFile.FLOAT), onnx.floats(speeds, half));
        return new Turn(onnx.node("Cos", angles), onnx.node("Sin", angles));
    }

    /** 0 where a query may look, nearly minus infinity elsewhere: batch, 1, 1, queries, keys. */
    private String bias(String before, String after) {
        String one = onnx.scalar(1);
        String keys = onnx.node("Range", onnx.scalar(0), after, one);
        String queries = unsqueeze(onnx.node("Range", before, after, one), 1);
        String seen = onnx.node("LessOrEqual", keys, queries);
        if (export.has(Feature.FORGETS)) {
            seen = onnx.node("And", seen, onnx.node("GreaterOrEqual", keys, before));
        }
        if (export.has(Feature.MASK)) {
            seen = onnx.node("And", seen, cast(unsqueeze(mask(), 1, 2, 3), OnnxFile.BOOL));
        }
        return onnx.node("Where", seen, onnx.floats(new float[] {0}, 1), onnx.floats(new float[] {-1e9f}, 1));
    }

    private String mask() {
        return onnx.input("attention_mask", OnnxFile.INT64, "batch_size", "total_sequence_length");
    }

    private String layer(int index, String before, Turn turn, String bias) {
        TinyNet.Layer layer = net.layers().get(index);
        String normed = norm(before);
        int groups = net.groups();
        String queries = turned(heads(normed, layer.query(), groups, net.heads() / groups), turn);
        String keys = cached(index, "key", turned(heads(normed, layer.key(), groups, 1), turn));
        String values = cached(index, "value", heads(normed, layer.value(), groups, 1));
        String scores = onnx.node("MatMul", queries, transpose(keys, 0, 1, 2, 4, 3));
        String scaled = onnx.node("Mul", scores, onnx.floats(new float[] {(float) (1 / Math.sqrt(net.size()))}, 1));
        String weights = onnx.node("Softmax", Map.of("axis", -1), onnx.node("Add", scaled, bias));
        String mixed = transpose(onnx.node("MatMul", weights, values), 0, 3, 1, 2, 4);
        String flat = onnx.node("Reshape", mixed, onnx.integers(0, 0, net.hidden()));
        return rest(before, flat, layer);
    }

    /** A layer behind its attention. */
    private String rest(String before, String mixed, TinyNet.Layer layer) {
        String middle = onnx.node("Add", before, product(mixed, layer.out()));
        String inner = onnx.node("Relu", product(norm(middle), layer.up()));
        return onnx.node("Add", middle, product(inner, layer.down()));
    }

    private String product(String state, float[][] weights) {
        return export.has(Feature.FOUR_BITS)
                ? FusedOperators.product(onnx, state, weights)
                : onnx.node("MatMul", state, matrix(weights));
    }

    /** Batch, key heads, query heads of each, tokens, size. */
    private String heads(String state, float[][] weights, int groups, int each) {
        String split = onnx.node("Reshape", product(state, weights), onnx.integers(0, 0, groups, each, net.size()));
        return transpose(split, 0, 2, 3, 1, 4);
    }

    private String turned(String vectors, Turn turn) {
        if (net.places().length > 0) {
            return vectors;
        }
        int half = net.size() / 2;
        String first = slice(vectors, 0, half, 4);
        String second = slice(vectors, half, net.size(), 4);
        String x = onnx.node("Sub", onnx.node("Mul", first, turn.cosine), onnx.node("Mul", second, turn.sine));
        String y = onnx.node("Add", onnx.node("Mul", second, turn.cosine), onnx.node("Mul", first, turn.sine));
        return onnx.node("Concat", Map.of("axis", 4), x, y);
    }

    private String cached(int layer, String what, String fresh) {
        String name = layer + "." + what;
        String flat = cast(onnx.node("Squeeze", fresh, onnx.integers(2)), type);
        onnx.named("present." + name, "Concat", Map.of("axis", 2), "past_key_values." + name, flat);
        return cast(unsqueeze("present." + name, 2), OnnxFile.FLOAT);
    }

    private String kept(String state) {
        if (!export.has(Feature.KEPT) && !export.has(Feature.KEPT_LATER)) {
            return state;
        }
        String name = export.has(Feature.KEPT) ? "num_logits_to_keep" : "logits_to_keep";
        String kept = onnx.input(name, OnnxFile.INT64);
        String from = unsqueeze(onnx.node("Neg", kept), 0);
        return onnx.node("Slice", state, from, onnx.integers(END), onnx.integers(1));
    }

    private void logits(String state) {
        int logits = export.has(Feature.HALF_LOGITS) ? OnnxFile.FLOAT16 : OnnxFile.FLOAT;
        onnx.named("logits", "Cast", Map.of("to", logits), onnx.node("MatMul", state, matrix(net.head())));
        onnx.output("logits", logits, "batch_size", "sequence_length", net.vocabulary());
    }

    private String norm(String state) {
        String square = onnx.node("Mul", state, state);
        String mean = onnx.node("ReduceMean", Map.of("axes", new int[] {-1}), square);
        String root = onnx.node("Sqrt", onnx.node("Add", mean, onnx.floats(new float[] {TinyOracle.EPSILON}, 1)));
        return onnx.node("Div", state, root);
    }

    private String cast(String tensor, int to) {
        return onnx.node("Cast", Map.of("to", to), tensor);
    }

    private String transpose(String tensor, int... axes) {
        return onnx.node("Transpose", Map.of("perm", axes), tensor);
    }

    private String unsqueeze(String tensor, long... axes) {
        return onnx.node("Unsqueeze", tensor, onnx.integers(axes));
    }

    private String slice(String tensor, long from, long to, long axis) {
        return onnx.node("Slice", tensor, onnx.integers(from), onnx.integers(to), onnx.integers(axis));
    }

    private String matrix(float[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
        }
        return onnx.floats(flat, rows.length, rows[0].length);
    }
}
