package io.irote.hub;

import io.irote.model.ModelException;
import io.irote.model.limit.Retries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Gets the files of models from a hub. */
public final class ModelPull {
    private static final double MEGABYTE = 1e6;

    private final Hub hub;
    private final ModelStore store;
    private final Retries retries;
    private final Room room;
    private final PullListener listener;

    /** How much may still be written where a folder lies. */
    @FunctionalInterface
    public interface Room {
        long bytes(Path folder) throws IOException;
    }

    public ModelPull(Hub hub, ModelStore store, Retries retries, Room room, PullListener listener) {
        this.hub = hub;
        this.store = store;
        this.retries = retries;
        this.room = room;
        this.listener = listener;
    }

    /**
     * Gets what is missing of a snapshot.
     *
     * @return the complete snapshot
     * @throws ModelException if the hub does not give it
     * @throws IOException if it cannot be written, or there is no room for it
     */
    public Snapshot pull(Repository repository, Revision revision, FileSelection selection) throws IOException {
        Optional<Snapshot> known =
                revision.isCommit() ? store.complete(repository, revision, selection) : Optional.empty();
        return known.isPresent() ? known.get() : ask(repository, revision, selection);
    }

    private Snapshot ask(Repository repository, Revision revision, FileSelection selection) throws IOException {
        Listing listing = retries.call(() -> hub.listing(repository, revision));
        Snapshot snapshot = store.snapshot(revision, listing, selection);
        try (StoreLock lock = store.lock(repository)) {
            store.begin(snapshot);
            fetch(snapshot);
            Disk.removeEmpty(snapshot.parts());
        }
        return snapshot;
    }

    private void fetch(Snapshot snapshot) throws IOException {
        checkRoom(snapshot);
        listener.begun(snapshot, snapshot.present());
        for (HubFile file : snapshot.files()) {
            if (!snapshot.has(file)) {
                fetch(snapshot, file);
            }
        }
    }

    private void fetch(Snapshot snapshot, HubFile file) {
        long others = snapshot.present() - snapshot.present(file);
        retries.call(new Download(hub, snapshot, file, bytes -> listener.moved(others + bytes))::attempt);
        listener.finished(file);
    }

    private void checkRoom(Snapshot snapshot) throws IOException {
        Path folder = snapshot.folder().resolveSibling("");
        long missing = snapshot.size() - snapshot.present();
        long free = room.bytes(folder);
        if (missing > free) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s needs %.1f MB more, but only %.1f MB are free in %s; make room, e.g. with 'irote models"
                            + " remove', or set XDG_CACHE_HOME to another disk",
                    snapshot.repository(),
                    missing / MEGABYTE,
                    free / MEGABYTE,
                    folder));
        }
    }
}
