package io.irote.embedded.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.irote.model.layer.Remembered;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The encoder's tokenizer: text to word pieces of a vocabulary of {@value #VOCABULARY}, lower-cased. */
public final class WordPieces {
    /** Number of word pieces, the special ones included. */
    public static final int VOCABULARY = 30_522;
    /** {@code [UNK]}: a word that the vocabulary cannot spell. */
    static final int UNKNOWN = 100;
    /** {@code [CLS]}, which begins an encoder input. */
    static final int START = 101;
    /** {@code [SEP]}: ends an encoder input, and is the language model's end of text. */
    public static final int END_OF_TEXT = 102;
    /** {@code [unused0]}: the line break, which the tokenizer itself drops as white space. */
    public static final int LINE_END = 1;
    /** The first whole word; words follow from the most to the least frequent. */
    public static final int FIRST_WORD = 1_996;

    private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";

    private static final int MOST_REMEMBERED = 20_000;

    private final HuggingFaceTokenizer tokenizer;
    private final Remembered<String, Pieces> split = new Remembered<>(MOST_REMEMBERED, this::compute);

    /** A text in pieces; both arrays have the same length. */
    public record Pieces(int[] ids, String[] texts) {}

    private WordPieces(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static WordPieces load() throws IOException {
        try (InputStream in = Encoder.resource(RESOURCE)) {
            return new WordPieces(
                    HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "false")));
        }
    }

    /** The pieces of a text, without special ones; none for a blank text. The arrays are not to be written to. */
    public Pieces split(String text) {
        return split.apply(text);
    }

    private Pieces compute(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        long[] ids = encoding.getIds();
        int[] narrow = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            narrow[i] = Math.toIntExact(ids[i]);
        }
        return new Pieces(narrow, encoding.getTokens());
    }

    public int[] ids(String text) {
        return split(text).ids();
    }
}
