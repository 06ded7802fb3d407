package io.irote.model.local.token;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.irote.model.ModelException;
import io.irote.model.natives.NativeFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A model's own tokenizer. Special tokens come from the control parts of a prompt only: the name of one in a message is
 * split like any other text. Used by one thread at a time.
 */
public final class Tokenizer implements AutoCloseable {
    private static final int RECENT = 256;

    private final HuggingFaceTokenizer tokenizer;
    private final Map<String, Integer> specials;
    private final Set<Integer> specialIds;
    private final Pattern finder;
    private final Map<String, int[]> recent = new HashMap<>();

    private Tokenizer(HuggingFaceTokenizer tokenizer, Map<String, Integer> specials) {
        this.tokenizer = tokenizer;
        this.specials = Map.copyOf(specials);
        this.specialIds = Set.copyOf(specials.values());
        this.finder = Segment.finder(specials.keySet());
    }

    /**
     * @param control the texts of a chat format; the added tokens in them are special, though the file may call them
     *     text
     * @throws ModelException if the file is missing or no tokenizer
     */
    public static Tokenizer open(Path path, TokenizerFile file, List<String> control) {
        Map<String, Integer> specials = new TreeMap<>(file.added());
        specials.keySet()
                .removeIf(name -> !file.special().contains(name)
                        && (name.isBlank() || control.stream().noneMatch(text -> text.contains(name))));
        try {
            NativeFolder.choose();
            return new Tokenizer(loaded(path), specials);
        } catch (IOException e) {
            throw JsonFile.unreadable(path, e);
        } catch (LinkageError e) {
            throw unusable(path, e);
        }
    }

    private static HuggingFaceTokenizer loaded(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            // Without these settings texts would be cut at 512 tokens.
            return HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "false"));
        } catch (RuntimeException e) {
            // All that the native library throws is of this type.
            throw unusable(path, e);
        }
    }

    private static ModelException unusable(Path path, Throwable cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new ModelException(
                path + " cannot be used as a tokenizer here: " + reason + "; download it again", cause);
    }

    /** The number of an added token, if there is one of that name. */
    public Optional<Integer> special(String name) {
        return Optional.ofNullable(specials.get(name));
    }

    /**
     * The tokens of a prompt.
     *
     * @throws ModelException if a message holds a special token that cannot be split
     */
    public int[] ids(List<Part> parts) {
        return Segment.of(parts, finder).stream().flatMapToInt(this::ids).toArray();
    }

    /** The text is split together with the special token before it, as white space there may belong to that one. */
    private IntStream ids(Segment segment) {
        List<String> pieces = segment.pieces(finder);
        String special = segment.special().orElse("");
        IntStream first = IntStream.of(split(special + pieces.get(0)));
        IntStream begin = segment.special().map(specials::get).stream().mapToInt(id -> id);
        IntStream rest = IntStream.concat(
                special.isEmpty() ? first : first.skip(1),
                pieces.stream().skip(1).map(this::split).flatMapToInt(IntStream::of));
        return IntStream.concat(begin, rest.map(this::text));
    }

    /** What prompts of one search begin with is the same again and again. */
    private int[] split(String text) {
        if (recent.size() > RECENT) {
            recent.clear();
        }
        return recent.computeIfAbsent(text, this::encode);
    }

    private int[] encode(String text) {
        return Arrays.stream(tokenizer.encode(text, false, false).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    private int text(int id) {
        if (specialIds.contains(id)) {
            throw new ModelException("a message holds the text of the special token " + id
                    + ", which this tokenizer cannot split; change the message");
        }
        return id;
    }

    /** The text of tokens, special ones left out. */
    public String text(int[] ids) {
        return tokenizer.decode(Arrays.stream(ids).asLongStream().toArray(), true);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
