package io.irote.trait;

/** A statement of the experience bank: a self-perception and an action that shows it, {@code claim, e.g.: action}. */
public record Experience(String claim, String action) {
    /** Stands between the claim and the action. */
    public static final String SEPARATOR = ", e.g.: ";

    @Override
    public String toString() {
        return claim + SEPARATOR + action;
    }
}
