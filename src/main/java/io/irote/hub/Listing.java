package io.irote.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ModelException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The files of a repository at one commit. */
record Listing(Repository repository, String commit, List<HubFile> files) {
    Listing {
        files = List.copyOf(files);
    }

    /**
     * Reads a hub's description of a repository.
     *
     * @throws ModelException if it is none, or is one of another commit
     */
    static Listing of(Repository repository, Revision revision, JsonNode json) {
        String commit = json.path("sha").asText();
        if (!Revision.isCommit(commit) || !json.path("siblings").isArray()) {
            throw new ModelException("the hub's answer about " + repository
                    + " describes no repository; check that HF_ENDPOINT names a Hugging Face hub");
        }
        if (revision.isCommit() && !revision.name().equals(commit)) {
            throw new ModelException(
                    "the hub answered with commit " + commit + " of " + repository + " in place of " + revision);
        }
        return new Listing(
                repository,
                commit,
                StreamSupport.stream(json.path("siblings").spliterator(), false)
                        .map(Listing::file)
                        .toList());
    }

    private static HubFile file(JsonNode sibling) {
        JsonNode large = sibling.path("lfs");
        JsonNode size = large.has("size") ? large.path("size") : sibling.path("size");
        Optional<Checksum> checksum = large.isObject()
                ? checksum(Checksum.Kind.SHA256, large.path("sha256").asText())
                : checksum(Checksum.Kind.GIT_BLOB, sibling.path("blobId").asText());
        return new HubFile(
                sibling.path("rfilename").asText(), size.canConvertToLong() ? size.asLong(-1) : -1, checksum);
    }

    private static Optional<Checksum> checksum(Checksum.Kind kind, String hex) {
        return kind.fits(hex) ? Optional.of(new Checksum(kind, hex)) : Optional.empty();
    }
}
