package io.irote.hub;

import io.irote.file.Hash;

/**
 * What a file's content must hash to.
 *
 * @param hex the hash in lower-case hexadecimal digits
 */
public record Checksum(Kind kind, String hex) {
    /** How the hash is computed. */
    public enum Kind {
        /** SHA-256 of the content, as hubs give it for large files. */
        SHA256(64),
        /** SHA-1 of a header and the content, git's name for a file, as hubs give it for small ones. */
        GIT_BLOB(40);

        private final int digits;

        Kind(int digits) {
            this.digits = digits;
        }

        /** Whether a text is written as such a hash is. */
        boolean fits(String hex) {
            return hex.matches("[0-9a-f]{" + digits + "}");
        }
    }

    /** @throws IllegalArgumentException if the hash has not the form of its kind */
    public Checksum {
        if (!kind.fits(hex)) {
            throw new IllegalArgumentException("'" + hex + "' is not a hash of kind " + kind);
        }
    }

    /** Takes in the content of a file of so many bytes. */
    Hash begin(long size) {
        return kind == Kind.GIT_BLOB ? Hash.sha1().add("blob " + size + "\0") : Hash.sha256();
    }
}
