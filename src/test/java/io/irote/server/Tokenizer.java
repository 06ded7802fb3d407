package io.irote.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into tokens: the longest piece of the vocabulary that fits, else a byte, so that every text comes back as
 * it was. Inside, a text is the string of its UTF-8 bytes, one {@code char} each.
 */
public final class Tokenizer {
    /** Begins a text. */
    public static final int BOS = 0;
    /** Begins a turn. */
    public static final int START = 1;
    /** Ends a turn. */
    public static final int END = 2;

    private static final int BYTES = 256;

    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<String> pieces = new ArrayList<>();
    private final List<String> words;
    private final List<String> parts;
    /** The pieces as a tree: the node after each byte, 0 for none. */
    private final List<int[]> next = new ArrayList<>(List.of(new int[BYTES]));
    /** The token that ends at a node, -1 for none. */
    private final List<Integer> idAt = new ArrayList<>(List.of(-1));

    Tokenizer() {
        this(Vocabulary.WORDS);
    }

    Tokenizer(Vocabulary vocabulary) {
        words = Resource.words("words.txt").stream()
                .filter(vocabulary::has)
                .map(word -> bytes(" " + word))
                .toList();
        parts = Resource.words("pieces.txt").stream()
                .filter(vocabulary::has)
                .map(Tokenizer::bytes)
                .toList();
        List.of("<s>", "<|im_start|>", "<|im_end|>").forEach(this::learn);
        for (int b = 0; b < BYTES; b++) {
            learn(String.valueOf((char) b));
        }
        words.forEach(this::learn);
        parts.forEach(this::learn);
        vocabulary.more().forEach(this::learn);
    }

    private void learn(String piece) {
        if (ids.putIfAbsent(piece, pieces.size()) == null) {
            idAt.set(node(piece), pieces.size());
            pieces.add(piece);
        }
    }

    private int node(String piece) {
        int node = 0;
        for (char b : piece.toCharArray()) {
            int[] children = next.get(node);
            if (children[b] == 0) {
                children[b] = next.size();
                next.add(new int[BYTES]);
                idAt.add(-1);
            }
            node = children[b];
        }
        return node;
    }

    /** The number of different tokens; ids are 0 to one less. */
    public int size() {
        return pieces.size();
    }

    /** The tokens of a text in which special tokens are recognised. */
    public List<Integer> encode(String text) {
        return encode(text, true);
    }

    /** The tokens of a text; what looks like a special token is one only if {@code special} says so. */
    List<Integer> encode(String text, boolean special) {
        String bytes = bytes(text);
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < bytes.length(); ) {
            int id = longest(bytes, at, special);
            found.add(id);
            at += pieces.get(id).length();
        }
        return found;
    }

    private int longest(String bytes, int at, boolean special) {
        int found = -1;
        int node = 0;
        for (int i = at; i < bytes.length(); i++) {
            node = next.get(node)[bytes.charAt(i)];
            if (node == 0) {
                break;
            }
            int id = idAt.get(node);
            found = id > END || special && id >= 0 ? id : found;
        }
        return found;
    }

    /** The text of the tokens; bytes that are no whole character become replacement characters. */
    public String decode(List<Integer> tokens) {
        return new String(join(tokens).getBytes(ISO_8859_1), UTF_8);
    }

    private String join(List<Integer> tokens) {
        StringBuilder bytes = new StringBuilder();
        tokens.forEach(id -> bytes.append(pieces.get(id)));
        return bytes.toString();
    }

    /** The UTF-8 bytes of one token. */
    public byte[] bytes(int id) {
        return pieces.get(id).getBytes(ISO_8859_1);
    }

    /**
     * Where each token begins, in code points, as servers written in Python count; the bytes of one character all begin
     * where it does.
     *
     * @param marked whether the mark that begins a text takes the room of its name; else it takes none
     */
    public List<Integer> textOffsets(List<Integer> tokens, boolean marked) {
        List<Integer> offsets = new ArrayList<>();
        int begun = 0;
        for (int id : tokens) {
            String piece = id == BOS && !marked ? "" : pieces.get(id);
            boolean inside = !piece.isEmpty() && continues(piece.charAt(0));
            offsets.add(inside ? begun - 1 : begun);
            begun += (int) piece.chars().filter(b -> !continues(b)).count();
        }
        return offsets;
    }

    private static boolean continues(int b) {
        return (b & 0xC0) == 0x80;
    }

    /** How common each token is in any text, by Zipf's law over the order of the vocabulary; the sum is 1. */
    double[] commonness() {
        double[] weights = new double[size()];
        Arrays.fill(weights, 1e-3);
        for (List<String> ranked : List.of(words, parts)) {
            for (int rank = 0; rank < ranked.size(); rank++) {
                weights[ids.get(ranked.get(rank))] += 1.0 / (rank + 5);
            }
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
