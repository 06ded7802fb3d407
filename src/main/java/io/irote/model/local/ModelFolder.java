package io.irote.model.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ModelException;
import io.irote.model.local.graph.ModelConfig;
import io.irote.model.local.token.JsonFile;
import io.irote.model.spec.ModelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with a language model, as exporters and model hubs lay it out: configuration and tokenizer, and beside them
 * or in {@code onnx/} the graph, often in several variants ({@code model_q4.onnx}).
 *
 * @param graph the file of the chosen variant
 * @param variant its name; {@value io.irote.model.spec.ModelSpec.Local#PLAIN} for {@code model.onnx}
 */
public record ModelFolder(Path path, Path graph, String variant) {
    /** @throws ModelException if there is no such folder, or no graph of that variant in it */
    public static ModelFolder of(ModelSpec.Local spec) {
        if (!Files.isDirectory(spec.folder())) {
            throw new ModelException(spec.folder() + " is no folder; onnx: takes the folder of a model");
        }
        Map<String, Path> graphs = new TreeMap<>();
        List.of(spec.folder(), spec.folder().resolve("onnx")).forEach(folder -> graphs.putAll(graphs(folder)));
        String variant = spec.variant().orElseGet(() -> only(spec, graphs));
        Path graph = graphs.get(variant);
        if (graph == null) {
            throw new ModelException(
                    "there is no variant '" + variant + "' in " + spec.folder() + ", but " + names(graphs));
        }
        return new ModelFolder(spec.folder(), graph, variant);
    }

    /** The plain variant, or the only one. */
    private static String only(ModelSpec.Local spec, Map<String, Path> graphs) {
        if (graphs.isEmpty()) {
            throw new ModelException("there is no model.onnx in " + spec.folder() + " or its folder onnx");
        }
        if (graphs.size() > 1 && !graphs.containsKey(ModelSpec.Local.PLAIN)) {
            throw new ModelException(
                    spec.folder() + " has " + names(graphs) + "; choose one, e.g. " + spec + "#" + first(graphs));
        }
        return graphs.containsKey(ModelSpec.Local.PLAIN) ? ModelSpec.Local.PLAIN : first(graphs);
    }

    private static String names(Map<String, Path> graphs) {
        return graphs.isEmpty() ? "no model" : String.join(", ", graphs.keySet());
    }

    private static String first(Map<String, Path> graphs) {
        return graphs.keySet().iterator().next();
    }

    private static Map<String, Path> graphs(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Path> graphs = new TreeMap<>();
            files.sorted().forEach(file -> variant(file).ifPresent(name -> graphs.put(name, file)));
            return graphs;
        } catch (IOException e) {
            throw JsonFile.unreadable(folder, e);
        }
    }

    private static Optional<String> variant(Path file) {
        return ModelSpec.Local.variantIn(file.getFileName().toString());
    }

    public ModelConfig config() {
        return ModelConfig.of(
                JsonFile.read(path.resolve("config.json")),
                JsonFile.readIfThere(path.resolve("generation_config.json")));
    }

    JsonNode tokenizerConfig() {
        return JsonFile.readIfThere(path.resolve("tokenizer_config.json"));
    }

    Path tokenizer() {
        return path.resolve("tokenizer.json");
    }

    /** The files that answers depend on, external data included. */
    List<Path> files() {
        try (Stream<Path> folder = Files.list(path)) {
            Stream<Path> small = folder.filter(file -> file.toString().matches(".*\\.(json|jinja)"));
            return Stream.concat(weights().stream(), small).sorted().toList();
        } catch (IOException e) {
            throw JsonFile.unreadable(path, e);
        }
    }

    /** The bytes of the graph, external data included. */
    long graphBytes() {
        return weights().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private List<Path> weights() {
        String name = graph.getFileName().toString();
        try (Stream<Path> beside = Files.list(graph.toAbsolutePath().getParent())) {
            return beside.filter(file -> file.getFileName().toString().startsWith(name))
                    .toList();
        } catch (IOException e) {
            throw JsonFile.unreadable(path, e);
        }
    }
}
