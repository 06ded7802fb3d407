package io.irote.model.local;

import io.irote.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts a model together from the files of its folder, and checks that they belong together. */
record Opening(ModelFolder folder) {
    private static final String SOME_TEXT =
            "The ferry left the harbour at noon, and by evening nobody on it was hungry.";

    LocalModel model() {
        ModelConfig read = folder.config();
        TokenizerFile file = TokenizerFile.read(folder.tokenizer());
        ChatFormat format = ChatFormats.of(folder.tokenizerConfig(), template(), file.start());
        Tokenizer tokenizer = Tokenizer.open(folder.tokenizer(), file, format.control());
        ModelConfig config =
                read.endingWith(tokenizer.special(format.assistant().after().strip()));
        int threads = Runtime.getRuntime().availableProcessors();
        Graph graph = Graph.open(folder.graph(), config, threads);
        checkSizes(file, graph.signature());
        SelfCheck check = SelfCheck.of(graph, tokenizer.ids(List.of(new Part.Said(SOME_TEXT))));
        LocalFacts facts = new LocalFacts(
                format.name(),
                folder.variant(),
                config.context(),
                graph.signature().vocabulary(),
                threads,
                check.rowsTogether(),
                check.rounding(),
                Fingerprint.of(folder.files()));
        return new LocalModel(
                graph,
                new Texts(tokenizer, format, config.context()),
                new Limits(graph.signature(), check.rowsTogether()),
                config,
                facts);
    }

    private Optional<String> template() {
        Path file = folder.path().resolve("chat_template.jinja");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw JsonFile.unreadable(file, e);
        }
    }

    private void checkSizes(TokenizerFile file, Signature signature) {
        if (file.size() > signature.vocabulary()) {
            throw new ModelException("the tokenizer in " + folder.path() + " knows " + file.size()
                    + " tokens, but the model only " + signature.vocabulary() + "; they are of different models");
        }
    }
}
