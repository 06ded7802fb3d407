package io.irote.score;

/** What tasks can tell of a difference. The only words in which something is said to be ahead of something else. */
public enum Verdict {
    BETTER,
    NO_DIFFERENCE_SHOWN,
    WORSE;

    /** As people read it. */
    public String words() {
        return switch (this) {
            case BETTER -> "better";
            case NO_DIFFERENCE_SHOWN -> "no difference shown";
            case WORSE -> "worse";
        };
    }

    /** The same of a score that is not meant to rise. */
    public String direction() {
        return switch (this) {
            case BETTER -> "higher";
            case NO_DIFFERENCE_SHOWN -> words();
            case WORSE -> "lower";
        };
    }
}
