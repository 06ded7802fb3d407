package io.irote.model;

/** Which model a run uses. */
public enum ModelSpec {
    /** The offline engine: a simulated respondent, no language model. */
    EMBEDDED("embedded");

    private final String text;

    ModelSpec(String text) {
        this.text = text;
    }

    /**
     * Reads a spec.
     *
     * @throws IllegalArgumentException if it names no model that this version can use
     */
    public static ModelSpec parse(String text) {
        for (ModelSpec spec : values()) {
            if (spec.text.equals(text)) {
                return spec;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a model that this version can use; write embedded (the offline engine)");
    }

    @Override
    public String toString() {
        return text;
    }
}
