package io.irote.model.local;

import io.irote.file.Hash;
import io.irote.model.local.token.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells a changed model from what it was: a hash of its files' names, sizes and times, as reading them would take long.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<Path> files) {
        try {
            Hash hash = Hash.sha256();
            for (Path file : files) {
                hash.add(file.getFileName() + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis() + "\n");
            }
            return Hash.brief(hash.hex());
        } catch (IOException e) {
            throw JsonFile.unreadable(files.get(0), e);
        }
    }
}
