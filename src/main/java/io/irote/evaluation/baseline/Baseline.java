package io.irote.evaluation.baseline;

/** A way to make a model express a trait without a searched reflection. */
public sealed interface Baseline
        permits RolePrompt, TraitDescription, GradedAdjectives, SimilarStatements, Portrait, Backstory, EvoPrompt {
    Kind kind();

    /**
     * The prompts, ready to be used; what a model has to write for them is written now.
     *
     * @throws io.irote.model.ModelException if it writes nothing that can be used
     */
    SystemPrompts prepare();

    /** Which baselines there are. */
    enum Kind {
        ROLE("role prompt", "", false),
        DESCRIPTION("trait description", "", false),
        ADJECTIVES("graded adjectives", "Serapio-García et al. 2023, arXiv 2307.00184", false),
        EXAMPLES("similar statements", "Liu et al. 2021, arXiv 2101.06804", false),
        PORTRAIT("portrait (P²)", "Jiang et al. 2022, arXiv 2206.07550", true),
        BACKSTORY("life story (Anthology)", "Moon et al. 2024, arXiv 2407.06576", true),
        EVOPROMPT("EvoPrompt (GA)", "Guo et al. 2023, arXiv 2309.08532", true);

        private final String label;
        private final String source;
        private final boolean written;

        Kind(String label, String source, boolean written) {
            this.label = label;
            this.source = source;
            this.written = written;
        }

        /** The name in tables. */
        public String label() {
            return label;
        }

        /** The paper that it comes from, or empty. */
        public String source() {
            return source;
        }

        /** Whether a language model has to write it. */
        public boolean isWritten() {
            return written;
        }

        /** The name that users write. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
