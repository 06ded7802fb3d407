package io.irote.score;

/** Why an interval and a p-value say less than they seem to. */
public enum Doubt {
    /** Five or fewer: even if all agree, p is not below 0.05, and the interval has no ends. */
    TOO_FEW_TASKS("too few tasks"),
    /** A few tasks make the difference; 95 % intervals then hold in 82 to 88 % of cases at 8 tasks, in 91 % at 60. */
    HEAVY_SKEW("skewed");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }
}
