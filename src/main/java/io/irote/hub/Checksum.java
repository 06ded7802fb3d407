package io.irote.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a file's content must hash to.
 *
 * @param hex the hash in lower-case hexadecimal digits
 */
public record Checksum(Kind kind, String hex) {
    /** How the hash is computed. */
    public enum Kind {
        /** SHA-256 of the content, as hubs give it for large files. */
        SHA256("SHA-256", 64),
        /** SHA-1 of a header and the content, git's name for a file, as hubs give it for small ones. */
        GIT_BLOB("SHA-1", 40);

        private final String algorithm;
        private final int digits;

        Kind(String algorithm, int digits) {
            this.algorithm = algorithm;
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
    MessageDigest begin(long size) {
        try {
            MessageDigest digest = MessageDigest.getInstance(kind.algorithm);
            if (kind == Kind.GIT_BLOB) {
                digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            }
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + kind.algorithm, e);
        }
    }
}
