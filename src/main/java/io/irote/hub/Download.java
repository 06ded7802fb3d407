package io.irote.hub;

import io.irote.file.AtomicFile;
import io.irote.file.Hash;
import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.http.IncomingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The way of one file onto the disk: it grows under another name, from where an earlier attempt left it, and gets its
 * own once it is whole and right. What is wrong is deleted, so that the next attempt begins anew.
 */
final class Download {
    private static final int BUFFER = 1 << 16;

    private final Hub hub;
    private final Snapshot snapshot;
    private final HubFile file;
    private final Path part;
    private final LongConsumer progress;

    /** @param progress is told how many bytes of the file are on the disk */
    Download(Hub hub, Snapshot snapshot, HubFile file, LongConsumer progress) {
        this.hub = hub;
        this.snapshot = snapshot;
        this.file = file;
        this.part = snapshot.part(file);
        this.progress = progress;
    }

    /**
     * Goes on with the download until its end, and returns where the file is then.
     *
     * @throws RetriableModelException if the connection breaks
     * @throws ModelException if the hub sends something else than it announced
     * @throws UncheckedIOException if the file cannot be written
     */
    Path attempt() {
        try {
            Files.createDirectories(part.resolveSibling(""));
            if (!Files.exists(part) || Files.size(part) != file.size()) {
                fetch();
            }
            verify();
            Files.createDirectories(snapshot.place(file).resolveSibling(""));
            AtomicFile.publish(part, snapshot.place(file));
            return snapshot.place(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch() throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                IncomingFile incoming = hub.open(snapshot, file, out.size() < file.size() ? out.size() : 0)) {
            if (incoming.size().isPresent() && incoming.size().getAsLong() != file.size()) {
                throw wrong("is announced with " + incoming.size().getAsLong() + " bytes in place of " + file.size());
            }
            out.truncate(incoming.first()).position(incoming.first());
            receive(incoming, out);
            out.force(true);
        }
    }

    private void receive(IncomingFile incoming, FileChannel out) throws IOException {
        for (Optional<List<ByteBuffer>> piece = incoming.next(); piece.isPresent(); piece = incoming.next()) {
            for (ByteBuffer bytes : piece.get()) {
                write(bytes, out);
            }
            progress.accept(out.position());
        }
        if (out.position() < file.size()) {
            throw new RetriableModelException(
                    "only " + out.position() + " of the " + file.size() + " bytes of " + file.path() + " came");
        }
    }

    private void write(ByteBuffer bytes, FileChannel out) throws IOException {
        if (out.position() + bytes.remaining() > file.size()) {
            throw wrong("goes on after its " + file.size() + " bytes");
        }
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private void verify() throws IOException {
        if (file.checksum().isPresent()
                && !hash(file.checksum().get()).equals(file.checksum().get().hex())) {
            throw wrong("has another checksum than the hub announced");
        }
    }

    private String hash(Checksum checksum) throws IOException {
        Hash hash = checksum.begin(file.size());
        try (FileChannel in = FileChannel.open(part)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (in.read(buffer) >= 0) {
                hash.add(buffer.flip());
                buffer.clear();
            }
        }
        return hash.hex();
    }

    private ModelException wrong(String how) throws IOException {
        Files.delete(part);
        return new ModelException(file.path() + " of " + snapshot.repository() + " " + how
                + "; what came of it was deleted, pull again to try anew");
    }
}
