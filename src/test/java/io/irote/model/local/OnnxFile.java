package io.irote.model.local;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An ONNX model being written. Field numbers are those of onnx.proto. Each part of the graph is a message of its own:
 * readers join them, so that weights need not be held in memory together.
 */
final class OnnxFile implements AutoCloseable {
    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int BOOL = 9;
    static final int FLOAT16 = 10;

    private static final int VERSION = 8;
    private static final int OPERATORS = 17;
    private static final int GRAPH = 7;
    /** The operators of ONNX Runtime's own. */
    private static final String OWN = "com.microsoft";
    /** Smaller constants always lie in the graph. */
    private static final int LARGE = 1024;

    private final Path data;
    private final OutputStream out;
    private final OutputStream weights;
    private long written;
    private int names;

    /** @param external whether weights lie in a second file, beside the first one */
    OnnxFile(Path file, boolean external) {
        data = file.resolveSibling(file.getFileName() + "_data");
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file));
            weights = external ? Files.newOutputStream(data) : OutputStream.nullOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(new Protobuf()
                .integer(1, VERSION)
                .message(8, new Protobuf().text(1, "").integer(2, OPERATORS))
                .message(8, new Protobuf().text(1, OWN).integer(2, 1)));
        graph(new Protobuf().text(2, "tiny"));
    }

    /** @param dimensions sizes, or names of open ones */
    String input(String name, int type, Object... dimensions) {
        graph(new Protobuf().message(11, value(name, type, dimensions)));
        return name;
    }

    void output(String name, int type, Object... dimensions) {
        graph(new Protobuf().message(12, value(name, type, dimensions)));
    }

    private static Protobuf value(String name, int type, Object... dimensions) {
        Protobuf shape = new Protobuf();
        for (Object size : dimensions) {
            shape.message(
                    1,
                    size instanceof Integer fixed
                            ? new Protobuf().integer(1, fixed)
                            : new Protobuf().text(2, size.toString()));
        }
        Protobuf tensor = new Protobuf().integer(1, type).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    /** A constant of 32 bit numbers. */
    String floats(float[] values, long... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(FLOAT, bytes.array(), dimensions);
    }

    String integers(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(INT64, bytes.array(), values.length);
    }

    String scalar(long value) {
        return constant(
                INT64,
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array());
    }

    String constant(int type, byte[] bytes, long... dimensions) {
        String name = "c" + names++;
        Protobuf tensor = new Protobuf();
        for (long size : dimensions) {
            tensor.integer(1, size);
        }
        tensor.integer(2, type).text(8, name);
        graph(new Protobuf().message(5, isApart(bytes) ? apart(tensor, bytes) : tensor.bytes(9, bytes)));
        return name;
    }

    private boolean isApart(byte[] bytes) {
        return bytes.length >= LARGE && Files.exists(data);
    }

    private Protobuf apart(Protobuf tensor, byte[] bytes) {
        try {
            weights.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long from = written;
        written += bytes.length;
        return tensor.message(13, entry("location", data.getFileName().toString()))
                .message(13, entry("offset", Long.toString(from)))
                .message(13, entry("length", Long.toString(bytes.length)))
                .integer(14, 1);
    }

    private static Protobuf entry(String key, String value) {
        return new Protobuf().text(1, key).text(2, value);
    }

    /** A name that nothing has yet. */
    String fresh() {
        return "n" + names++;
    }

    /** Adds a node; the name of its output. */
    String node(String operator, String... inputs) {
        return named(fresh(), operator, Map.of(), inputs);
    }

    String node(String operator, Map<String, Object> attributes, String... inputs) {
        return named(fresh(), operator, attributes, inputs);
    }

    String named(String output, String operator, Map<String, Object> attributes, String... inputs) {
        graph(new Protobuf().message(1, made(List.of(output), operator, attributes, inputs)));
        return output;
    }

    /** Adds a node that only ONNX Runtime knows. */
    void own(List<String> outputs, String operator, Map<String, Object> attributes, String... inputs) {
        graph(new Protobuf()
                .message(1, made(outputs, operator, attributes, inputs).text(7, OWN)));
    }

    private static Protobuf made(
            List<String> outputs, String operator, Map<String, Object> attributes, String... inputs) {
        Protobuf node = new Protobuf();
        for (String input : inputs) {
            node.text(1, input);
        }
        outputs.forEach(output -> node.text(2, output));
        node.text(3, "make " + outputs.get(0)).text(4, operator);
        attributes.forEach((name, value) -> node.message(5, attribute(name, value)));
        return node;
    }

    private static Protobuf attribute(String name, Object value) {
        Protobuf attribute = new Protobuf().text(1, name);
        if (value instanceof int[] many) {
            for (int one : many) {
                attribute.integer(8, one);
            }
            return attribute.integer(20, 7);
        }
        return attribute.integer(3, (int) value).integer(20, 2);
    }

    private void graph(Protobuf part) {
        write(new Protobuf().message(GRAPH, part));
    }

    private void write(Protobuf part) {
        try {
            out.write(part.toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (weights) {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
