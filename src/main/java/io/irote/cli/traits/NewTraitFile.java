package io.irote.cli.traits;

import io.irote.cli.core.UsageException;
import io.irote.trait.TraitId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A trait file that is not there yet.
 *
 * @param folder the working folder
 * @param target a name, for NAME.yaml in the working folder, or a path that ends in .yaml
 */
record NewTraitFile(Path folder, String target) {
    /**
     * Writes the file and returns its path, relative to the working folder unless the target is absolute.
     *
     * @throws UsageException if the target is no trait file, is there already, or its folder is not
     */
    Path write(String text) throws IOException {
        Path file = file();
        try {
            Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " exists already; choose another name or delete it first");
        }
        return file;
    }

    private Path file() {
        Path file = Path.of(TraitId.isName(target) ? target + ".yaml" : target);
        if (!file.toString().matches(".*[^/\\\\]\\.ya?ml")) {
            throw new UsageException("'" + target + "' is neither a name of lower-case letters, digits and hyphens"
                    + " nor a path that ends in .yaml");
        }
        Path parent = folder.resolve(file).resolveSibling("");
        if (!Files.isDirectory(parent)) {
            throw new UsageException("there is no folder " + parent + "; create it first");
        }
        return file;
    }
}
