package io.irote.hub;

import java.util.Optional;

/** What a user calls a pulled or pullable model: {@code OWNER/NAME}, or {@code OWNER/NAME@REVISION}. */
public record RevisionSpec(Repository repository, Optional<Revision> revision) {
    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static RevisionSpec parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new RevisionSpec(Repository.parse(text), Optional.empty())
                : new RevisionSpec(
                        Repository.parse(text.substring(0, at)), Optional.of(new Revision(text.substring(at + 1))));
    }

    @Override
    public String toString() {
        return repository + revision.map(named -> "@" + named).orElse("");
    }
}
