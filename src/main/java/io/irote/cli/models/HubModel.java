package io.irote.cli.models;

import io.irote.cli.core.UsageException;
import io.irote.hub.RevisionSpec;
import picocli.CommandLine.Parameters;

/** Which model of a hub is meant. */
final class HubModel {
    @Parameters(
            paramLabel = "OWNER/NAME[@REVISION]",
            description = "A repository on the hub, and if need be a branch, a tag or a commit of it.")
    private String model;

    RevisionSpec get() {
        try {
            return RevisionSpec.parse(model);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
