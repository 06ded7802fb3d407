package io.irote.model.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.model.local.token.Part;
import io.irote.model.local.token.Tokenizer;
import io.irote.model.local.token.TokenizerFile;
import io.irote.model.spec.ModelSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a tiny language model, as an exporter writes it.
 *
 * @param net what its graph computes
 */
public record TinyModel(Path folder, TinyNet net, TinyTokenizer tokenizer) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 14;
    private static @Nullable Tokenizer shared;
    /** What its answers are made of, as long as nothing that was said before is likelier. */
    private static final List<String> ANSWER =
            List.of("\n", " I", " like", " the", " old", " garden", " and", " make", " bread", ".", "<|im_end|>");

    private static final int ENDS = 10;
    private static final List<String> THOUGHTS = List.of("<think>", "</think>");

    private static final String CHATML = "{% for m in messages %}{{'<|im_start|>' + m['role'] + '\\n' + m['content']"
            + " + '<|im_end|>' + '\\n'}}{% endfor %}{{ '<|im_start|>assistant\\n' }}";

    /**
     * A model with a ChatML template and rotary positions that reads 16,384 tokens. Every {@value #ENDS}th token ends
     * its turn, so that samples that leave its usual answer end, too.
     */
    public static TinyModel chat(Path folder) {
        TinyModel model = of(folder, Export.USUAL, 0, 16_384, Optional.of(CHATML));
        List<Integer> order = order(model.tokenizer, ANSWER);
        model.write(
                "generation_config.json",
                Map.of(
                        "eos_token_id",
                        IntStream.range(ANSWER.size(), order.size())
                                .filter(i -> i % ENDS == 0)
                                .mapToObj(order::get)
                                .toList()));
        return model;
    }

    /** The same, which thinks aloud before it says that it likes bread. */
    static TinyModel thinking(Path folder) {
        TinyTokenizer tokenizer = new TinyTokenizer(THOUGHTS);
        List<String> answer = List.of("\n", "<think>", " I", "</think>", " like", " bread", ".", "<|im_end|>");
        TinyNet net = TinyNet.of(order(tokenizer, answer), tokenizer.size(), 0, SEED);
        TinyModel model = of(folder, net, tokenizer, Export.USUAL, 1_024, Optional.of(CHATML));
        model.write("generation_config.json", Map.of("eos_token_id", List.of(tokenizer.id("<|im_end|>"))));
        return model;
    }

    /**
     * A model of noise as tools for web models export it: attention in one node, weights of 4 bits. It reads 512
     * tokens.
     */
    public static TinyModel fused(Path folder) {
        TinyNet net = TinyNet.noise(2, 4, 2, 16, new TinyTokenizer().size()).rounded();
        return of(folder, net, Export.FUSED, 512, Optional.of(CHATML));
    }

    /** @param learned the number of learned positions; 0 for rotary ones */
    public static TinyModel of(Path folder, Export export, int learned, int context, Optional<String> template) {
        TinyTokenizer tokenizer = new TinyTokenizer();
        return of(
                folder,
                TinyNet.of(order(tokenizer, ANSWER), tokenizer.size(), learned, SEED),
                export,
                context,
                template);
    }

    /** @param net of at least as many tokens as the tokenizer has */
    static TinyModel of(Path folder, TinyNet net, Export export, int context, Optional<String> template) {
        return of(folder, net, new TinyTokenizer(), export, context, template);
    }

    private static TinyModel of(
            Path folder, TinyNet net, TinyTokenizer tokenizer, Export export, int context, Optional<String> template) {
        TinyModel model = new TinyModel(folder, net, tokenizer);
        TinyGraph.write(net, export, folder.resolve("model.onnx"));
        model.write("tokenizer.json", tokenizer.json());
        Map<String, Object> names = new LinkedHashMap<>(Map.of("eos_token", "<|endoftext|>"));
        template.ifPresent(text -> names.put("chat_template", text));
        model.write("tokenizer_config.json", names);
        model.write(
                "config.json", export.has(Export.Feature.OLD_NAMES) ? model.oldConfig(context) : model.config(context));
        model.write("generation_config.json", Map.of("eos_token_id", List.of(tokenizer.id("<|endoftext|>"))));
        return model;
    }

    private static List<Integer> order(TinyTokenizer tokenizer, List<String> answer) {
        Set<Integer> order = new LinkedHashSet<>();
        answer.forEach(text -> order.add(tokenizer.id(text)));
        List<Integer> rest =
                new ArrayList<>(IntStream.range(0, tokenizer.size()).boxed().toList());
        Collections.shuffle(rest, new Random(SEED));
        order.addAll(rest);
        return List.copyOf(order);
    }

    private Map<String, Object> config(int context) {
        return Map.of(
                "num_hidden_layers", net.layers().size(),
                "num_attention_heads", net.heads(),
                "num_key_value_heads", net.groups(),
                "hidden_size", net.hidden(),
                "max_position_embeddings", context,
                "vocab_size", net.vocabulary());
    }

    /**
     * GPT-2's names; its key heads are not told apart from query heads, so that their number is told where it differs.
     */
    private Map<String, Object> oldConfig(int context) {
        Map<String, Object> config = new LinkedHashMap<>(Map.of(
                "n_layer", net.layers().size(),
                "n_head", net.heads(),
                "n_embd", net.hidden(),
                "n_ctx", context,
                "vocab_size", net.vocabulary()));
        if (net.groups() != net.heads()) {
            config.put("num_key_value_heads", net.groups());
        }
        return config;
    }

    void write(String name, Map<String, Object> json) {
        try {
            JSON.writeValue(folder.resolve(name).toFile(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ModelSpec.Local spec() {
        return new ModelSpec.Local(folder, Optional.empty());
    }

    LocalModel open() {
        return LocalModel.open(spec(), () -> 0);
    }

    /** The tokens of a text, special ones by their names. */
    public int[] ids(String text) {
        return split().ids(List.of(new Part.Control(text)));
    }

    /** The text of a token, special ones by their names. */
    String text(int id) {
        return TinyTokenizer.SPECIAL.stream()
                .filter(name -> tokenizer.id(name) == id)
                .findFirst()
                .orElseGet(() -> split().text(new int[] {id}));
    }

    /** One for all of these models, as loading it takes longer than using it. */
    private Tokenizer split() {
        synchronized (TinyModel.class) {
            if (shared == null) {
                Path file = folder.resolve("tokenizer.json");
                shared = Tokenizer.open(file, TokenizerFile.read(file), List.of());
            }
            return shared;
        }
    }
}
