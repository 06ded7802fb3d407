package io.irote.model.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A byte-level BPE tokenizer with a few whole words, as the text of its {@code tokenizer.json}. */
final class TinyTokenizer {
    /** Special tokens, the last ones of the vocabulary. */
    static final List<String> SPECIAL = List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>");

    private static final List<String> WORDS = List.of(
            "the",
            " the",
            " a",
            " and",
            " of",
            " to",
            " I",
            " my",
            " you",
            " me",
            " walk",
            " help",
            " plan",
            " week",
            " keep",
            " clear",
            " friend",
            " music",
            " night",
            " long",
            " wrote",
            " list",
            " desk",
            " bill",
            " first",
            " then",
            "user",
            "system",
            "assistant",
            " write",
            " read",
            " ask",
            " make",
            " like",
            " new",
            " old",
            " time",
            " day",
            "1.",
            "2.",
            " people",
            " through",
            " sunday",
            " house",
            " garden",
            " bread",
            " ferry");

    private final Map<String, Integer> vocabulary = new LinkedHashMap<>();
    private final List<String> merges = new ArrayList<>();

    TinyTokenizer() {
        this(List.of());
    }

    /** @param more words beside the usual ones */
    TinyTokenizer(List<String> more) {
        for (int b = 0; b < 256; b++) {
            add(letter(b));
        }
        for (String word : Stream.concat(WORDS.stream(), more.stream()).toList()) {
            String letters = letters(word);
            for (int end = 2; end <= letters.length(); end++) {
                if (add(letters.substring(0, end))) {
                    merges.add(letters.substring(0, end - 1) + " " + letters.charAt(end - 1));
                }
            }
        }
    }

    private boolean add(String token) {
        return vocabulary.putIfAbsent(token, vocabulary.size()) == null;
    }

    /** The letter that byte-level tokenizers write a byte as: itself if it can be printed, else one from U+0100 on. */
    private static String letter(int b) {
        int unprintable = 0;
        for (int other = 0; other < b; other++) {
            unprintable += printable(other) ? 0 : 1;
        }
        return Character.toString(printable(b) ? b : 0x100 + unprintable);
    }

    private static boolean printable(int b) {
        return b >= '!' && b <= '~' || b >= 0xA1 && b <= 0xAC || b >= 0xAE;
    }

    private static String letters(String ascii) {
        StringBuilder letters = new StringBuilder();
        ascii.chars().forEach(c -> letters.append(letter(c)));
        return letters.toString();
    }

    /** The number of a token. */
    int id(String text) {
        return SPECIAL.contains(text) ? vocabulary.size() + SPECIAL.indexOf(text) : vocabulary.get(letters(text));
    }

    int size() {
        return vocabulary.size() + SPECIAL.size();
    }

    Map<String, Object> json() {
        Map<String, Object> level =
                Map.of("type", "ByteLevel", "add_prefix_space", false, "trim_offsets", true, "use_regex", true);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "1.0");
        json.put(
                "added_tokens",
                SPECIAL.stream().map(name -> added(name, id(name))).toList());
        json.put("pre_tokenizer", level);
        json.put("decoder", level);
        json.put("model", Map.of("type", "BPE", "vocab", vocabulary, "merges", merges));
        return json;
    }

    static Map<String, Object> added(String special, int id) {
        return Map.of(
                "id", id,
                "content", special,
                "special", true,
                "single_word", false,
                "lstrip", false,
                "rstrip", false,
                "normalized", false);
    }
}
