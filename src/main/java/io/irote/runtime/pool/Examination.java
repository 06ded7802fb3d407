package io.irote.runtime.pool;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.call.Tokens;
import io.irote.model.cost.Effort;
import io.irote.model.http.JsonServer;
import io.irote.model.layer.Call;
import io.irote.model.limit.Price;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** A server while it is examined: what its answers took, as far as it tells. Safe for use by several threads. */
final class Examination implements JsonServer {
    /** Of a server that makes each way of asking fail as late as it can. */
    static final Effort MOST = new Effort(150, new Tokens(30_000, 3_000));

    private static final double NANOS_PER_MILLI = 1e6;

    private final JsonServer server;
    private final LongSupplier nanoTime;
    private final long begin;
    private long requests;
    private Tokens tokens = Tokens.NONE;

    Examination(JsonServer server, LongSupplier nanoTime) {
        this.server = server;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        begin();
        return counted(server.post(path, body));
    }

    @Override
    public JsonNode get(String path) {
        begin();
        return counted(server.get(path));
    }

    private synchronized void begin() {
        requests++;
    }

    private synchronized JsonNode counted(JsonNode answer) {
        JsonNode usage = answer.path("usage");
        JsonNode gemini = answer.path("usageMetadata");
        tokens = tokens.plus(new Tokens(
                sum(usage, "prompt_tokens", "input_tokens") + sum(gemini, "promptTokenCount"),
                sum(usage, "completion_tokens", "output_tokens")
                        + sum(gemini, "candidatesTokenCount", "thoughtsTokenCount")));
        return answer;
    }

    private static long sum(JsonNode usage, String... names) {
        return Stream.of(names).mapToLong(name -> usage.path(name).asLong()).sum();
    }

    synchronized Tokens tokens() {
        return tokens;
    }

    synchronized Effort effort() {
        return new Effort(requests, tokens);
    }

    /** All of it as one line of a journal; none if nothing was asked. */
    synchronized List<Call> calls(String model, Optional<Price> price) {
        OptionalDouble cost = price.map(p -> OptionalDouble.of(p.of(tokens))).orElse(OptionalDouble.empty());
        double millis = (nanoTime.getAsLong() - begin) / NANOS_PER_MILLI;
        return requests == 0 ? List.of() : List.of(Call.probe(model, tokens, millis, cost, requests));
    }
}
