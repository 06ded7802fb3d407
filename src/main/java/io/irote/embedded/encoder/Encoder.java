package io.irote.embedded.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.irote.model.ModelException;
import io.irote.model.layer.Remembered;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The sentence encoder bge-small-en-v1.5, quantised to 8 bits: a text to a unit vector. One text a run: dynamic
 * quantisation makes a vector depend on the texts it is batched with.
 */
public final class Encoder {
    /** Length of a vector. */
    public static final int DIMENSIONS = 384;
    /** Names the vectors' origin; vectors of another one are not comparable. */
    static final String NAME = "bge-small-en-v1.5-q";

    private static final String RESOURCE = "/" + NAME + ".onnx";
    private static final int LONGEST = 510;
    /** About 30 MB: most texts of a run were those of the one before. */
    private static final int MOST_REMEMBERED = 20_000;

    private final WordPieces wordPieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Remembered<String, Vector> vectors = new Remembered<>(MOST_REMEMBERED, this::compute);

    Encoder(WordPieces wordPieces) throws IOException, OrtException {
        this.wordPieces = wordPieces;
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream in = resource(RESOURCE)) {
            // Two texts at a time on one thread each are faster than one text on two threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(in.readAllBytes(), options);
        }
    }

    /** Opens a resource of the encoder's module. */
    static InputStream resource(String name) throws IOException {
        InputStream in = Encoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is missing from the program");
        }
        return in;
    }

    /** The text's unit vector; of a longer text, its first 510 word pieces count. */
    Vector vector(String text) {
        return vectors.apply(text);
    }

    private Vector compute(String text) {
        int[] pieces = wordPieces.ids(text);
        long[] ids = new long[Math.min(pieces.length, LONGEST) + 2];
        ids[0] = WordPieces.START;
        for (int i = 1; i < ids.length - 1; i++) {
            ids[i] = pieces[i - 1];
        }
        ids[ids.length - 1] = WordPieces.END_OF_TEXT;
        return run(ids).unit();
    }

    private Vector run(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[] first = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
            return new Vector(first);
        } catch (OrtException e) {
            throw new ModelException("the embedded encoder failed on a text: " + e.getMessage(), e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }
}
