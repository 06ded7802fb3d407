package io.irote.model.local;

import io.irote.model.ModelException;
import io.irote.model.local.graph.Graph;
import io.irote.model.local.graph.GraphLimits;
import io.irote.model.local.graph.ModelConfig;
import io.irote.model.local.graph.SelfCheck;
import io.irote.model.local.graph.Signature;
import io.irote.model.local.graph.WarmUp;
import io.irote.model.local.token.ChatFormat;
import io.irote.model.local.token.ChatFormats;
import io.irote.model.local.token.JsonFile;
import io.irote.model.local.token.Texts;
import io.irote.model.local.token.Tokenizer;
import io.irote.model.local.token.TokenizerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Puts a model together from the files of its folder, and checks that they belong together. */
record Opening(ModelFolder folder, LongSupplier nanoTime) {
    private static final String SOME_TEXT =
            "The ferry left the harbour at noon, and by evening nobody on it was hungry.";

    LocalModel model() {
        ModelConfig config = folder.config();
        TokenizerFile file = TokenizerFile.read(folder.tokenizer());
        ChatFormat format = ChatFormats.of(folder.tokenizerConfig(), template(), file.start());
        Tokenizer tokenizer = Tokenizer.open(folder.tokenizer(), file, format.control());
        Optional<Integer> end = tokenizer.special(format.assistant().after().strip());
        Texts texts = new Texts(tokenizer, format, config.context());
        try {
            return model(config.endingWith(end), file.size(), texts);
        } catch (ModelException e) {
            tokenizer.close();
            throw e;
        }
    }

    private LocalModel model(ModelConfig config, int tokens, Texts texts) {
        int[] text = texts.plain(SOME_TEXT);
        WarmUp warmUp = new WarmUp(Runtime.getRuntime().availableProcessors(), nanoTime);
        Graph graph = warmUp.open(threads -> graph(config, tokens, threads), text);
        try {
            SelfCheck check = SelfCheck.of(graph, text);
            GraphLimits limits = new GraphLimits(graph.signature(), check.sideBySide());
            return new LocalModel(graph, texts, limits, config, facts(config, texts, graph, check));
        } catch (ModelException e) {
            graph.close();
            throw e;
        }
    }

    private Graph graph(ModelConfig config, int tokens, int threads) {
        Graph graph = Graph.open(folder.graph(), config, threads);
        try {
            checkSizes(tokens, graph.signature());
            return graph;
        } catch (ModelException e) {
            graph.close();
            throw e;
        }
    }

    private LocalFacts facts(ModelConfig config, Texts texts, Graph graph, SelfCheck check) {
        return new LocalFacts(
                texts.format().name(),
                folder.variant(),
                config.context(),
                graph.signature().vocabulary(),
                graph.threads(),
                check.sideBySide(),
                check.rounding(),
                new Footprint(folder.graphBytes(), graph.signature().cacheBytes(1, 1), GraphLimits.BOUND),
                Fingerprint.of(folder.files()));
    }

    private Optional<String> template() {
        Path file = folder.path().resolve("chat_template.jinja");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw JsonFile.unreadable(file, e);
        }
    }

    private void checkSizes(int tokens, Signature signature) {
        if (tokens > signature.vocabulary()) {
            throw new ModelException("the tokenizer in " + folder.path() + " knows " + tokens
                    + " tokens, but the model only " + signature.vocabulary() + "; they are of different models");
        }
    }
}
