package io.irote.model.layer;

import io.irote.model.Tokens;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Tells the log of calls and cache hits of one model in one role. */
record Notes<Q, A>(CallLog log, String role, Answers<Q, A> answers, Optional<Price> price) {
    void call(List<Q> requests, Tokens tokens, double millis) {
        log.record(List.of(note(requests, tokens, millis, false)));
    }

    /** One line a hit. */
    void hits(Collection<Q> requests) {
        if (!requests.isEmpty()) {
            log.record(requests.stream()
                    .map(request -> note(List.of(request), Tokens.NONE, 0, true))
                    .toList());
        }
    }

    private Call note(List<Q> requests, Tokens tokens, double millis, boolean cached) {
        return new Call(
                role,
                answers.kind().port(),
                answers.model(),
                answers.method(),
                Hash.brief(hash(requests)),
                requests.size(),
                tokens.prompt(),
                tokens.completion(),
                millis,
                cost(tokens),
                cached);
    }

    /** What came from the cache has no tokens and is free, whatever the price. */
    private OptionalDouble cost(Tokens tokens) {
        return tokens.equals(Tokens.NONE)
                ? OptionalDouble.of(0)
                : price.map(p -> OptionalDouble.of(p.of(tokens))).orElse(OptionalDouble.empty());
    }

    /** A call of one request has the hash of its later cache hits. */
    private String hash(List<Q> requests) {
        return requests.size() == 1
                ? answers.key(requests.get(0))
                : Hash.of(requests.stream().map(answers::key).collect(Collectors.joining()));
    }
}
