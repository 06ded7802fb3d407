package io.irote.server;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How an {@link ExactServer} is set up.
 *
 * @param model the only model it knows
 * @param latency how long every answer takes once it has a slot
 * @param slots requests that are worked on at a time
 * @param key what a client must send, if anything
 * @param seed of samples whose request names none
 * @param choices whether {@code n} is honoured; else there is one choice
 * @param topLogprobs the most alternatives of a token that chat tells, 0 for no log-probabilities at all
 * @param vocabulary of its tokenizer
 * @param quirks of its chats
 */
public record ServerOptions(
        String model,
        Set<Dialect> dialects,
        Duration latency,
        int slots,
        Optional<String> key,
        long seed,
        boolean choices,
        int topLogprobs,
        Vocabulary vocabulary,
        Set<Quirk> quirks) {
    public ServerOptions {
        dialects = Set.copyOf(dialects);
        quirks = Set.copyOf(quirks);
    }

    /** Everything that the server speaks, at once, without a key. */
    public static ServerOptions all() {
        return new ServerOptions(
                "exact",
                EnumSet.allOf(Dialect.class),
                Duration.ZERO,
                16,
                Optional.empty(),
                0,
                true,
                20,
                Vocabulary.WORDS,
                Set.of());
    }

    public static ServerOptions of(Set<Dialect> dialects) {
        return all().withDialects(dialects);
    }

    public ServerOptions withDialects(Set<Dialect> spoken) {
        return new ServerOptions(model, spoken, latency, slots, key, seed, choices, topLogprobs, vocabulary, quirks);
    }

    public ServerOptions withLatency(Duration each) {
        return new ServerOptions(model, dialects, each, slots, key, seed, choices, topLogprobs, vocabulary, quirks);
    }

    public ServerOptions withSlots(int count) {
        return new ServerOptions(model, dialects, latency, count, key, seed, choices, topLogprobs, vocabulary, quirks);
    }

    public ServerOptions withKey(String secret) {
        return new ServerOptions(
                model, dialects, latency, slots, Optional.of(secret), seed, choices, topLogprobs, vocabulary, quirks);
    }

    public ServerOptions withSeed(long other) {
        return new ServerOptions(model, dialects, latency, slots, key, other, choices, topLogprobs, vocabulary, quirks);
    }

    public ServerOptions withoutChoices() {
        return new ServerOptions(model, dialects, latency, slots, key, seed, false, topLogprobs, vocabulary, quirks);
    }

    public ServerOptions withTopLogprobs(int most) {
        return new ServerOptions(model, dialects, latency, slots, key, seed, choices, most, vocabulary, quirks);
    }

    public ServerOptions withVocabulary(Vocabulary other) {
        return new ServerOptions(model, dialects, latency, slots, key, seed, choices, topLogprobs, other, quirks);
    }

    public ServerOptions with(Quirk... odd) {
        return new ServerOptions(
                model, dialects, latency, slots, key, seed, choices, topLogprobs, vocabulary, Set.of(odd));
    }

    boolean speaks(Dialect dialect) {
        return dialects.contains(dialect);
    }
}
