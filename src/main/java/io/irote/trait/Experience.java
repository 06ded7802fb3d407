package io.irote.trait;

/**
 * A statement of the experience bank: a self-perception and an action that shows it, {@code claim, e.g.: action}.
 *
 * @param separator stands between the two in the trait's language
 */
public record Experience(String claim, String action, String separator) {
    /** Stands between the claim and the action in English. */
    public static final String SEPARATOR = ", e.g.: ";

    public Experience(String claim, String action) {
        this(claim, action, SEPARATOR);
    }

    @Override
    public String toString() {
        return claim + separator + action;
    }
}
