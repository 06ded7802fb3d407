package io.irote.model.spec;

import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a language model can do, and by which method: what a probe found, or what is known of its kind.
 *
 * @param generation writing texts
 * @param structured writing an answer that is held to a form
 * @param several several samples of one prompt in one call
 * @param choices probabilities of options
 * @param likelihood log-probabilities of given texts
 * @param concessions what requests need to be answered, in order; absent where an earlier version examined the model
 */
public record Capabilities(
        Ability generation,
        Ability structured,
        Ability several,
        Ability choices,
        Ability likelihood,
        Pace pace,
        Optional<List<Concession>> concessions) {
    /** The pace where none was measured: polite to a public service. */
    private static final Pace UNMEASURED = new Pace(0, 8);

    public Capabilities {
        concessions = concessions.map(made -> made.stream().sorted().toList());
    }

    /** Of a model that takes requests as they are. */
    public Capabilities(
            Ability generation, Ability structured, Ability several, Ability choices, Ability likelihood, Pace pace) {
        this(generation, structured, several, choices, likelihood, pace, Optional.of(List.of()));
    }

    /** What a model of a provider can do as a rule; only a probe knows more. */
    public static Capabilities likely(ModelSpec.Provider provider) {
        return switch (provider) {
            case OPENAI -> COMPATIBLE;
            case ANTHROPIC -> ANTHROPIC;
            case GEMINI -> GEMINI;
        };
    }

    /** The same with concessions in place of these. */
    public Capabilities with(Collection<Concession> made) {
        return new Capabilities(
                generation, structured, several, choices, likelihood, pace, Optional.of(List.copyOf(made)));
    }

    /** The same with doubts about writing texts as well, a sentence each. */
    public Capabilities with(List<String> doubts, Collection<Concession> made) {
        List<String> reasons = new ArrayList<>(generation.reasons());
        reasons.addAll(doubts);
        Ability writing = new Ability(generation.method(), generation.provenance(), generation.arrays(), reasons);
        return new Capabilities(
                writing, structured, several, choices, likelihood, pace, Optional.of(List.copyOf(made)));
    }

    /** The concessions, none where they are not known. */
    public List<Concession> made() {
        return concessions.orElse(List.of());
    }

    /** What a server compatible with OpenAI's can do as a rule; only a probe knows more. */
    public static final Capabilities COMPATIBLE = new Capabilities(
            Ability.by(Method.CHAT),
            Ability.by(Method.CHAT),
            Ability.by(Method.CHAT),
            Ability.by(Method.CHAT),
            Ability.rated("the server was not examined yet; 'irote models doctor' does it"),
            UNMEASURED);

    /** Anthropic's service. */
    public static final Capabilities ANTHROPIC = new Capabilities(
            Ability.by(Method.CHAT),
            Ability.none("the service holds no answer to a JSON form; answers are asked for in words and read"),
            Ability.none("the service gives one answer a call"),
            Ability.sampled("the service gives no log-probabilities; for exact ones serve an open model with vLLM"),
            Ability.rated("the service scores no given texts; for exact figures serve an open model with vLLM"),
            UNMEASURED);

    /** Google's Gemini service. */
    public static final Capabilities GEMINI = new Capabilities(
            Ability.by(Method.CHAT),
            Ability.by(Method.CHAT),
            Ability.none("one answer a call is asked for, as not all models give more"),
            Ability.sampled("only some models give log-probabilities; for exact ones serve an open model with vLLM"),
            Ability.rated("the service scores no given texts; for exact figures serve an open model with vLLM"),
            UNMEASURED);

    /** A model in this process. */
    public static final Capabilities IN_PROCESS = new Capabilities(
            Ability.by(Method.ONNX),
            Ability.none("a model in this process is not held to a JSON form; answers are asked for in words and read"),
            new Ability(Method.ONNX, Provenance.EXACT, true, List.of()),
            new Ability(Method.ONNX, Provenance.EXACT, true, List.of()),
            new Ability(Method.ONNX, Provenance.EXACT, true, List.of()),
            new Pace(0, 1));

    /** The same, asked so many calls at once. */
    public Capabilities atOnce(int calls) {
        return new Capabilities(
                generation, structured, several, choices, likelihood, new Pace(pace.latencyMillis(), calls));
    }

    /** The same if the probabilities of options were told where they are sampled. */
    public Capabilities told() {
        return choices.method() == Method.SAMPLED
                ? new Capabilities(generation, structured, several, Ability.by(Method.CHAT), likelihood, pace)
                : this;
    }

    /** A way of asking a model. */
    public enum Method {
        /** The chat protocol. */
        CHAT,
        /** Completions of texts in the server's own chat layout with their likeliest next tokens. */
        TEMPLATE_COMPLETIONS,
        /** Completions of token ids with their likeliest next tokens. */
        COMPLETIONS,
        /** Log-probabilities of echoed texts in the server's own chat layout. */
        TEMPLATE,
        /** Log-probabilities of prompts of token ids, as vLLM gives them. */
        VLLM,
        /** The same as SGLang gives them. */
        SGLANG,
        /** Next tokens of a llama-server. */
        LLAMA,
        /** Log-probabilities of an echoed plain text. */
        ECHO,
        /** The model's own numbers, in this process. */
        ONNX,
        /** Frequencies of sampled answers. */
        SAMPLED,
        /** Ratings asked of the model. */
        RATED,
        /** The server cannot do it. */
        NONE
    }

    /**
     * How a job is done.
     *
     * @param provenance what its numbers are; exact for a job that gives none
     * @param arrays whether one call may carry several requests
     * @param reasons one sentence for each better way that failed, which its name and a colon begin, and for what is
     *     odd about this one
     * @param top how many likely tokens are told at most, where that is fewer than the protocol allows
     */
    public record Ability(Method method, Provenance provenance, boolean arrays, List<String> reasons, OptionalInt top) {
        private static final Pattern FAILED_WAY = Pattern.compile("[a-z_]+( with arrays)?: ");

        public Ability {
            reasons = List.copyOf(reasons);
        }

        public Ability(Method method, Provenance provenance, boolean arrays, List<String> reasons) {
            this(method, provenance, arrays, reasons, OptionalInt.empty());
        }

        /** The reasons that are about this way itself. */
        public List<String> doubts() {
            return reasons.stream()
                    .filter(reason -> !FAILED_WAY.matcher(reason).lookingAt())
                    .toList();
        }

        static Ability by(Method method) {
            return new Ability(method, Provenance.EXACT, false, List.of());
        }

        static Ability none(String reason) {
            return new Ability(Method.NONE, Provenance.EXACT, false, List.of(reason));
        }

        static Ability sampled(String reason) {
            return new Ability(Method.SAMPLED, Provenance.SAMPLED, false, List.of(reason));
        }

        static Ability rated(String reason) {
            return new Ability(Method.RATED, Provenance.RATED, false, List.of(reason));
        }
    }

    /**
     * How fast a server answers.
     *
     * @param latencyMillis median time of a short call in milliseconds; 0 if it was not measured
     * @param concurrency how many calls at once it answers without slowing down, at least 1
     */
    public record Pace(double latencyMillis, int concurrency) {}
}
