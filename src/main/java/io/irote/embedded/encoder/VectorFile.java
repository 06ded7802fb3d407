package io.irote.embedded.encoder;

import io.irote.file.AtomicFile;
import io.irote.file.Hash;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Vectors on disk, found by a hash of their text. A missing, foreign or damaged file reads as empty; a file that cannot
 * be written is not written: a cache only saves time.
 */
final class VectorFile {
    private static final int MAGIC = 0x69726f31;
    private static final int ENTRY = 2 * Long.BYTES + Encoder.DIMENSIONS * Float.BYTES;
    private static final int FRAME = Integer.BYTES + Long.BYTES;

    private final Path path;

    /** The first 128 bits of the text's SHA-256. */
    record Key(long high, long low) {
        static Key of(String text) {
            ByteBuffer hash = ByteBuffer.wrap(Hash.sha256().add(text).bytes());
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    /** The file of this encoder in a folder; vectors differ a little between processor families. */
    VectorFile(Path folder) {
        path = folder.resolve(Encoder.NAME + "-" + System.getProperty("os.arch") + ".vectors");
    }

    Map<Key, Vector> read() {
        try {
            return parse(Files.readAllBytes(path));
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<Key, Vector> parse(byte[] bytes) {
        Map<Key, Vector> vectors = new LinkedHashMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (!whole(bytes, buffer)) {
            return vectors;
        }
        buffer.position(Integer.BYTES);
        while (buffer.remaining() > Long.BYTES) {
            Key key = new Key(buffer.getLong(), buffer.getLong());
            float[] values = new float[Encoder.DIMENSIONS];
            buffer.asFloatBuffer().get(values);
            buffer.position(buffer.position() + values.length * Float.BYTES);
            vectors.put(key, new Vector(values));
        }
        return vectors;
    }

    private static boolean whole(byte[] bytes, ByteBuffer buffer) {
        int length = bytes.length;
        return length >= FRAME
                && (length - FRAME) % ENTRY == 0
                && buffer.getInt(0) == MAGIC
                && buffer.getLong(length - Long.BYTES) == checksum(bytes, length - Long.BYTES);
    }

    /** Replaces the file as a whole, so that a reader sees the old one or the new one. */
    void write(Map<Key, Vector> vectors) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            AtomicFile.writePrivate(path, bytes(vectors));
        } catch (IOException e) {
            // No cache then: the next run computes the vectors again.
        }
    }

    private static byte[] bytes(Map<Key, Vector> vectors) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FRAME + vectors.size() * ENTRY);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        for (Map.Entry<Key, Vector> entry : vectors.entrySet()) {
            out.writeLong(entry.getKey().high());
            out.writeLong(entry.getKey().low());
            for (float value : entry.getValue().values()) {
                out.writeFloat(value);
            }
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
