package io.irote.hub;

import io.irote.model.spec.ModelSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of a repository at one commit, on this machine or on their way to it.
 *
 * @param revision what the user asked for, e.g. a branch
 * @param folder which holds the files under their paths; a file is there only if it is whole and right
 */
public record Snapshot(
        Repository repository,
        Revision revision,
        String commit,
        FileSelection selection,
        List<HubFile> files,
        Path folder) {
    public Snapshot {
        files = List.copyOf(files);
    }

    /** Whether all files are there. */
    public boolean isComplete() {
        return files.stream().allMatch(this::has);
    }

    /** The size of all files in bytes. */
    public long size() {
        return files.stream().mapToLong(HubFile::size).sum();
    }

    /** The spec of the model in these files. It names the variant: others of the same commit lie in the same folder. */
    public ModelSpec.Local spec() {
        List<String> variants = files.stream()
                .map(file -> file.path().substring(file.path().lastIndexOf('/') + 1))
                .flatMap(name -> ModelSpec.Local.variantIn(name).stream())
                .toList();
        Optional<String> named = variants.contains(ModelSpec.Local.PLAIN)
                ? Optional.empty()
                : variants.stream().findFirst();
        return new ModelSpec.Local(folder, named);
    }

    /** How many bytes are there, those of files that are not whole included. */
    long present() {
        return files.stream().mapToLong(this::present).sum();
    }

    long present(HubFile file) {
        return has(file)
                ? file.size()
                : Math.min(file.size(), part(file).toFile().length());
    }

    boolean has(HubFile file) {
        return Files.isRegularFile(place(file)) && place(file).toFile().length() == file.size();
    }

    Path place(HubFile file) {
        return folder.resolve(file.path());
    }

    /**
     * Where a file is kept until it is whole; the name holds what its content must be, so that nothing else goes on it.
     */
    Path part(HubFile file) {
        String content = file.checksum().map(Checksum::hex).orElse("unchecked") + "-" + file.size();
        return parts().resolve(file.path() + "." + content + ".part");
    }

    /** The folder of the files that are not whole. */
    Path parts() {
        return folder.resolveSibling(commit + ".parts");
    }
}
