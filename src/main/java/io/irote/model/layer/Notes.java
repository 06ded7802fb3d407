package io.irote.model.layer;

import io.irote.file.Hash;
import io.irote.model.call.Tokens;
import io.irote.model.limit.Price;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Tells the log of calls and cache hits of one model in one role. */
record Notes<Q, A>(CallLog log, String role, CachedAnswers<Q, A> answers, Optional<Price> price) {
    /** @param sent requests to the server that it took */
    void call(List<Q> requests, Tokens tokens, double millis, long sent) {
        log.record(List.of(note(requests, requests.size(), tokens, millis, sent, false)));
    }

    /** A call that was not answered, though the server was sent so many requests. */
    void failure(List<Q> requests, double millis, long sent) {
        log.record(List.of(note(requests, 0, Tokens.NONE, millis, sent, false)));
    }

    /** One line a hit. */
    void hits(Collection<Q> requests) {
        if (!requests.isEmpty()) {
            log.record(requests.stream()
                    .map(request -> note(List.of(request), 1, Tokens.NONE, 0, 0, true))
                    .toList());
        }
    }

    private Call note(List<Q> requests, int answered, Tokens tokens, double millis, long sent, boolean cached) {
        return new Call(
                role,
                answers.kind().port(),
                answers.model(),
                answers.method(),
                Hash.brief(hash(requests)),
                answered,
                tokens.prompt(),
                tokens.completion(),
                millis,
                cost(tokens),
                cached,
                OptionalLong.of(sent));
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
