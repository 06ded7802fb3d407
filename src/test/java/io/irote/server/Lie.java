package io.irote.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.server.Wire.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a {@link LyingServer} does in place of answering, or to the true answer. */
public enum Lie {
    TOO_MANY_REQUESTS(status(429, Map.of())),
    TOO_MANY_REQUESTS_RETRY_AFTER(status(429, Map.of("Retry-After", "1"))),
    SERVER_ERROR(status(500, Map.of())),
    UNAVAILABLE(status(503, Map.of())),
    /** 404 with an OpenAI error, as for a model that is not there. */
    UNKNOWN_MODEL(status(404, Map.of())),
    /** Never answers. */
    SILENCE(turn -> turn.wire().beSilent()),
    /** Breaks the connection before any answer. */
    RESET(turn -> turn.wire().reset()),
    /** Breaks the connection in the middle of the body. */
    RESET_IN_BODY(turn -> {
        Response truth = turn.truth();
        turn.wire().begin(truth, truth.body().length);
        turn.wire().write(half(truth.body()));
        turn.wire().reset();
    }),
    /** One byte at a time, with pauses. */
    SLOW_DRIP(turn -> {
        Response truth = turn.truth();
        turn.wire().begin(truth, truth.body().length);
        turn.wire().drip(truth.body());
    }),
    /** A body of 50 MB. */
    HUGE_BODY(turn -> turn.wire().sendHuge(50)),
    /** Redirects to another host, see {@link LyingServer#elsewhere()}. */
    REDIRECT(turn -> turn.wire().send(new Response(307, Map.of("Location", turn.elsewhere()), new byte[0]))),
    HALF_JSON(body(Lie::half)),
    /** A page for people, with status 200, as a proxy sends it. */
    HTML(turn -> turn.wire()
            .send(new Response(
                    200, Map.of("Content-Type", "text/html"), "<html><body>Welcome</body></html>".getBytes(UTF_8)))),
    /** Texts with bytes that no UTF-8 has. */
    INVALID_UTF8(body(bytes -> new String(bytes, ISO_8859_1)
            .replaceFirst("\"(content|text)\": ?\"", "$0\u00ff\u00fe")
            .getBytes(ISO_8859_1))),
    EMPTY_CHOICES(json(reply -> AnswerLies.answers(reply, ArrayNode::removeAll))),
    /** The texts look whole, but were cut. */
    FINISH_LENGTH(json(AnswerLies::cut)),
    NULL_LOGPROBS(json(reply -> AnswerLies.lists(reply, ObjectNode::putNull))),
    MISSING_LOGPROBS(json(reply -> AnswerLies.lists(reply, ObjectNode::remove))),
    ZERO_LOGPROBS(json(reply -> AnswerLies.values(reply, nats -> 0.0))),
    POSITIVE_LOGPROBS(json(reply -> AnswerLies.values(reply, nats -> 0.5 - nats))),
    /** The quoted text NaN. */
    NAN_LOGPROBS(json(reply -> AnswerLies.values(reply, nats -> Double.NaN))),
    /** The bare word -Infinity, as Python writes it. */
    INFINITE_LOGPROBS(turn -> AnswerLies.sendPython(turn, nats -> Double.NEGATIVE_INFINITY)),
    /** Each token has the log-probability of the next one. */
    SHIFTED_LOGPROBS(json(AnswerLies::shift)),
    /** Only the completion, as if no echo were asked for. */
    IGNORED_ECHO(request(request -> request.remove("echo"))),
    /** Two marks before each prompt of {@code /v1/completions}. */
    DOUBLED_BOS(request(AnswerLies::doubleMark)),
    /** One answer too few. */
    FEWER_ANSWERS(json(reply -> AnswerLies.answers(reply, list -> list.remove(list.size() - 1)))),
    /** No lie: the answers come in the other order, each with its true index. */
    OTHER_ORDER(json(reply -> AnswerLies.answers(reply, AnswerLies::reverse)));

    private final Telling telling;

    Lie(Telling telling) {
        this.telling = telling;
    }

    /** How a lie is told. */
    @FunctionalInterface
    interface Telling {
        void tell(Turn turn) throws IOException;
    }

    void tell(Turn turn) throws IOException {
        telling.tell(turn);
    }

    private static Telling status(int status, Map<String, String> headers) {
        return turn -> turn.wire()
                .send(new Response(status, headers, AnswerLies.error(status).getBytes(UTF_8)));
    }

    private static Telling body(UnaryOperator<byte[]> change) {
        return turn -> {
            Response truth = turn.truth();
            turn.wire().send(truth.with(change.apply(truth.body())));
        };
    }

    private static Telling json(Consumer<JsonNode> change) {
        return turn -> {
            Response truth = turn.truth();
            turn.wire().send(truth.with(AnswerLies.changed(truth.body(), change)));
        };
    }

    private static Telling request(Consumer<ObjectNode> change) {
        return turn -> turn.wire().send(turn.truth(change));
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
