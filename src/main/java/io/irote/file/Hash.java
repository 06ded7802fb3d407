package io.irote.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of bytes that come one after the other. */
public final class Hash {
    /** Hexadecimal digits that are enough to tell the things of one run apart. */
    private static final int BRIEF = 16;

    private final MessageDigest digest;

    private Hash(String algorithm) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** SHA-256, 64 hexadecimal digits. */
    public static Hash sha256() {
        return new Hash("SHA-256");
    }

    /** SHA-1, 40 hexadecimal digits: git's, and safe against nobody. */
    public static Hash sha1() {
        return new Hash("SHA-1");
    }

    /** The SHA-256 of a text in UTF-8, in lower-case hexadecimal digits. */
    public static String of(String text) {
        return sha256().add(text).hex();
    }

    /** The beginning of a hash. */
    public static String brief(String hex) {
        return hex.substring(0, BRIEF);
    }

    /** Takes in a text in UTF-8. */
    public Hash add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes in bytes. */
    public Hash add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Takes in the rest of a buffer. */
    public Hash add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** The hash of all that was taken in, which ends it. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** The same in lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
