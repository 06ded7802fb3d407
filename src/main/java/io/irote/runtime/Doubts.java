package io.irote.runtime;

import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Concession;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Cast;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is doubtful about the figures of models, or done in another way than was asked for, a sentence each. */
final class Doubts {
    private Doubts() {}

    /** @param models what was found out about the language models, by spec */
    static List<String> of(Cast cast, Map<String, Capabilities> models) {
        Set<String> doubts = new LinkedHashSet<>();
        of(cast.one(Cast.MODEL), models, can -> Stream.of(can.generation(), can.choices(), can.likelihood()), doubts);
        of(cast.one(Cast.JUDGE), models, can -> Stream.of(can.choices()), doubts);
        models.forEach((spec, can) -> can.made().stream()
                .map(Concession::sentence)
                .forEach(sentence -> doubts.add(spec + " " + sentence + ".")));
        return List.copyOf(doubts);
    }

    private static void of(
            ModelSpec model,
            Map<String, Capabilities> models,
            Function<Capabilities, Stream<Capabilities.Ability>> used,
            Set<String> doubts) {
        Stream.ofNullable(models.get(model.toString()))
                .flatMap(used)
                .flatMap(ability -> ability.doubts().stream())
                .forEach(doubt -> doubts.add(model + ": " + doubt + "."));
    }
}
