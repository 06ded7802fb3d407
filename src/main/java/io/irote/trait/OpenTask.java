package io.irote.trait;

/** A question answered in free text. */
public record OpenTask(String id, Kind kind, String text) {
    /** What the question asks for. */
    public enum Kind {
        ADVICE,
        STORY,
        DILEMMA,
        CONTROVERSY
    }
}
