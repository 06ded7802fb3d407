package io.irote.hub;

import io.irote.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The models that were pulled, a folder for each repository. In it are for each commit a folder of files, one for those
 * under way, and a {@link Manifest} for each variant.
 */
public record ModelStore(Path root) {
    private static final Pattern MANIFEST = Pattern.compile("[0-9a-f]{40}\\.[a-z0-9]+\\.json");

    /**
     * All snapshots, complete or not, by repository, commit and variant.
     *
     * @throws ModelException if a manifest is damaged
     */
    public List<Snapshot> snapshots() throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        for (Path folder : Disk.list(root)) {
            snapshots.addAll(snapshots(folder));
        }
        return snapshots;
    }

    private static List<Snapshot> snapshots(Path folder) throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        for (Path file : Disk.list(folder)) {
            if (MANIFEST.matcher(file.getFileName().toString()).matches()) {
                snapshots.add(Manifest.read(file));
            }
        }
        return snapshots;
    }

    /** The snapshot of a commit that was pulled whole before. */
    Optional<Snapshot> complete(Repository repository, Revision commit, FileSelection selection) throws IOException {
        return snapshots(folder(repository)).stream()
                .filter(snapshot -> snapshot.commit().equals(commit.name()))
                .filter(snapshot -> snapshot.selection().equals(selection))
                .filter(Snapshot::isComplete)
                .findFirst();
    }

    /** A snapshot that is about to be pulled. */
    Snapshot snapshot(Revision revision, Listing listing, FileSelection selection) {
        return new Snapshot(
                listing.repository(),
                revision,
                listing.commit(),
                selection,
                selection.of(listing),
                folder(listing.repository()).resolve(listing.commit()));
    }

    void begin(Snapshot snapshot) throws IOException {
        String name = snapshot.commit() + "." + snapshot.selection().name() + ".json";
        Manifest.write(snapshot.folder().resolveSibling(name), snapshot);
    }

    /**
     * Removes a repository's snapshots: those of a revision, as it was asked for or as a commit, or all.
     *
     * @return how many bytes that freed; empty if there were none
     */
    public Optional<Long> remove(RevisionSpec spec) throws IOException {
        Path folder = folder(spec.repository());
        if (Disk.list(folder).isEmpty()) {
            return Optional.empty();
        }
        try (StoreLock lock = lock(spec.repository())) {
            return spec.revision().isEmpty()
                    ? Optional.of(Disk.remove(folder))
                    : removeCommits(folder, commits(folder, spec.revision().get()));
        }
    }

    StoreLock lock(Repository repository) throws IOException {
        return StoreLock.of(root.resolve(repository.folder() + ".lock"), repository);
    }

    private Path folder(Repository repository) {
        return root.resolve(repository.folder());
    }

    private static List<String> commits(Path folder, Revision revision) throws IOException {
        return snapshots(folder).stream()
                .filter(snapshot -> snapshot.commit().equals(revision.name())
                        || snapshot.revision().equals(revision))
                .map(Snapshot::commit)
                .distinct()
                .toList();
    }

    private static Optional<Long> removeCommits(Path folder, List<String> commits) throws IOException {
        long freed = 0;
        for (Path path : Disk.list(folder)) {
            String name = path.getFileName().toString();
            if (commits.stream().anyMatch(name::startsWith)) {
                freed += Disk.remove(path);
            }
        }
        if (Disk.list(folder).isEmpty()) {
            Disk.remove(folder);
        }
        return commits.isEmpty() ? Optional.empty() : Optional.of(freed);
    }
}
