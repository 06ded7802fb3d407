package io.irote.runtime.job;

import io.irote.model.spec.ModelSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which models play which role in a job. Each system says which roles it needs; one role may be played by several
 * models.
 *
 * @param specs of the models by the name of their role, both in the order given; read when a model is asked for
 */
public record Cast(Map<String, List<String>> specs) {
    /** Is steered or examined: it answers the tasks and gives the log-probabilities. */
    public static final String MODEL = "model";

    /** Writes the reflections. */
    public static final String PROPOSER = "proposer";

    /** Rates answers to open tasks. */
    public static final String JUDGE = "judge";

    /** One in which nobody plays anything. */
    public static final Cast NONE = new Cast(Map.of());

    public Cast {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        specs.forEach((role, models) -> copy.put(role, List.copyOf(models)));
        specs = Collections.unmodifiableMap(copy);
    }

    /** The same with these models in a role, in place of those that had it. */
    public Cast with(String role, ModelSpec... models) {
        Map<String, List<String>> other = new LinkedHashMap<>(specs);
        other.put(role, Stream.of(models).map(ModelSpec::toString).toList());
        return new Cast(other);
    }

    /**
     * This cast, if it is one for these roles: each is played, and there are no others.
     *
     * @throws CastException if a role is missing or unknown
     */
    public Cast require(List<String> roles) {
        for (String role : roles) {
            if (specs.getOrDefault(role, List.of()).isEmpty()) {
                throw CastException.missing(role);
            }
        }
        for (String role : specs.keySet()) {
            if (!roles.contains(role)) {
                throw CastException.unknown(role, roles);
            }
        }
        return this;
    }

    /**
     * The same where one model plays each of the roles.
     *
     * @throws CastException if a role is missing or unknown, or several models play it
     */
    public Cast requireOne(List<String> roles) {
        require(roles).specs.forEach((role, models) -> {
            if (models.size() > 1) {
                throw CastException.several(role, models.size());
            }
        });
        return this;
    }

    /**
     * The models in a role, in order.
     *
     * @throws CastException if nobody plays it
     * @throws IllegalArgumentException if a spec is none
     */
    public List<ModelSpec> all(String role) {
        return Optional.ofNullable(specs.get(role))
                .filter(models -> !models.isEmpty())
                .orElseThrow(() -> CastException.missing(role))
                .stream()
                .map(ModelSpec::parse)
                .toList();
    }

    /**
     * The model in a role that one model plays.
     *
     * @throws CastException if nobody plays it, or several models do
     * @throws IllegalArgumentException if its spec is none
     */
    public ModelSpec one(String role) {
        List<ModelSpec> models = all(role);
        if (models.size() > 1) {
            throw CastException.several(role, models.size());
        }
        return models.get(0);
    }

    /** Each model once. */
    public List<ModelSpec> models() {
        return specs.keySet().stream()
                .flatMap(role -> all(role).stream())
                .distinct()
                .toList();
    }

    /** Whether there are language models among them, all of which run in this process. */
    public boolean inProcess() {
        List<ModelSpec> language = models().stream()
                .filter(ModelSpec.LanguageModel.class::isInstance)
                .toList();
        return !language.isEmpty() && language.stream().allMatch(ModelSpec.Local.class::isInstance);
    }
}
