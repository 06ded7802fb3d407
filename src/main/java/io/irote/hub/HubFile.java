package io.irote.hub;

import java.util.Optional;

/**
 * A file of a repository as its hub describes it; none of it is to be believed.
 *
 * @param path below the repository's root, with slashes
 * @param size in bytes; negative if the hub does not tell
 */
public record HubFile(String path, long size, Optional<Checksum> checksum) {}
