package io.irote.hub;

import io.irote.model.ModelException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which files of a repository are pulled: those of the tokenizer and the configuration, and the ones that hold the
 * model.
 *
 * @param name of the variant, or {@value #FILES} for files that the user named
 * @param model what the model's files are called; each pattern stands for one file at least, save the later ones of a
 *     variant
 */
public record FileSelection(String name, List<FilePattern> model) {
    private static final String FILES = "files";
    private static final String WHOLE = "fp32";
    private static final List<String> NEEDED = List.of("config.json", "tokenizer.json");
    private static final List<String> WELCOME =
            List.of("chat_template.jinja", "generation_config.json", "tokenizer_config.json");
    private static final Pattern VARIANT_FILE = Pattern.compile("onnx/model(?:_([a-z0-9]+))?\\.onnx");
    private static final long LARGEST = 1L << 42;

    public FileSelection {
        model = List.copyOf(model);
    }

    /**
     * The model in one of the precisions that {@code onnx/} holds, with its external data.
     *
     * @param name e.g. {@code q4} for {@code onnx/model_q4.onnx}, {@code fp32} for {@code onnx/model.onnx}
     * @throws IllegalArgumentException if no variant can be called that
     */
    public static FileSelection variant(String name) {
        if (!name.matches("[a-z0-9]{1,20}") || name.equals(FILES)) {
            throw new IllegalArgumentException("'" + name + "' is not a variant; write e.g. q4, fp16 or fp32");
        }
        String file = "onnx/model" + (name.equals(WHOLE) ? "" : "_" + name) + ".onnx";
        return new FileSelection(name, List.of(new FilePattern(file), new FilePattern(file + "_data*")));
    }

    /** The files that match some pattern. */
    public static FileSelection files(List<String> globs) {
        return new FileSelection(FILES, globs.stream().map(FilePattern::new).toList());
    }

    /**
     * The files to pull, by path.
     *
     * @throws ModelException if one is missing, or its name or size is not to be trusted
     */
    List<HubFile> of(Listing listing) {
        NEEDED.forEach(name -> require(listing, new FilePattern(name)));
        if (name.equals(FILES)) {
            model.forEach(pattern -> require(listing, pattern));
        } else if (!has(listing, model.get(0))) {
            throw noVariant(listing);
        }
        Collection<HubFile> files = listing.files().stream()
                .filter(file -> isWanted(file.path()))
                .collect(Collectors.toMap(HubFile::path, file -> file, (first, again) -> again, TreeMap::new))
                .values();
        files.forEach(file -> check(listing.repository(), file));
        return List.copyOf(files);
    }

    private boolean isWanted(String path) {
        return NEEDED.contains(path)
                || WELCOME.contains(path)
                || model.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static void require(Listing listing, FilePattern pattern) {
        if (!has(listing, pattern)) {
            throw new ModelException(listing.repository() + " has no file " + pattern.glob()
                    + "; pull a repository of an ONNX model with its tokenizer.json");
        }
    }

    private static boolean has(Listing listing, FilePattern pattern) {
        return listing.files().stream().anyMatch(file -> pattern.matches(file.path()));
    }

    private ModelException noVariant(Listing listing) {
        List<String> variants = listing.files().stream()
                .map(file -> VARIANT_FILE.matcher(file.path()))
                .filter(Matcher::matches)
                .map(found -> found.group(1) == null ? WHOLE : found.group(1))
                .sorted()
                .toList();
        return new ModelException(listing.repository()
                + (variants.isEmpty()
                        ? " has no onnx/model*.onnx; look for an ONNX export of the model, or name files with --file"
                        : " has no variant " + name + "; choose one of " + String.join(", ", variants)));
    }

    private static void check(Repository repository, HubFile file) {
        SafePath.check(repository, file.path());
        if (file.size() < 0 || file.size() > LARGEST) {
            throw new ModelException("the hub tells no credible size of " + file.path() + " in " + repository);
        }
    }
}
