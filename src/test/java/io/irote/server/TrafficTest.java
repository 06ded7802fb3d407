package io.irote.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.call.Tokens;
import io.irote.server.Traffic.State;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrafficTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static CompletableFuture<HttpResponse<String>> send(URI root, String prompt) {
        String body = "{\"prompt\":\"%s\",\"max_tokens\":0,\"echo\":true}".formatted(prompt);
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/v1/completions"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    @Test
    void aRequestIsInFlightUntilItsAnswerOrTheEnd() {
        Traffic traffic;
        CompletableFuture<HttpResponse<String>> answer;
        try (ExactServer server = ExactServer.start(ServerOptions.all().withLatency(Duration.ofDays(1)))) {
            traffic = server.traffic();
            answer = send(server.root(), "a");
            while (traffic.inFlight().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(traffic.answered()).isEmpty();
        }
        assertThat(answer.handle((reply, failure) -> failure)).succeedsWithin(Duration.ofMinutes(1));
        assertThat(traffic.tokens()).isEqualTo(Tokens.NONE);
    }

    @Test
    void aSlotWorksOnOneRequestAtATime() {
        try (ExactServer server =
                ExactServer.start(ServerOptions.all().withSlots(1).withLatency(Duration.ofMillis(5)))) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> send(server.root(), "a" + i))
                    .toList();
            answers.forEach(CompletableFuture::join);
            assertThat(server.traffic().busy())
                    .isGreaterThanOrEqualTo(Duration.ofMillis(8 * 5))
                    .isLessThanOrEqualTo(server.traffic().wall());
            assertThat(server.traffic().utilisation(1)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void onlyAnswersThatWereTakenCountAsTwice() {
        Traffic traffic = new Traffic();
        traffic.end(traffic.begin("/a", "x", 10), State.ABANDONED, 20);
        traffic.end(traffic.begin("/a", "x", 30), State.ANSWERED, 40);
        assertThat(traffic.answeredTwice()).isEmpty();
        Traffic.Ticket third = traffic.begin("/a", "x", 50);
        assertThat(third.earlier()).isEqualTo(2);
        traffic.end(third, State.ANSWERED, 70);
        traffic.worked(new Tokens(3, 1), 15);
        assertThat(traffic.answeredTwice()).containsExactly("x");
        assertThat(traffic.wall()).isEqualTo(Duration.ofNanos(60));
        assertThat(traffic.utilisation(1)).isEqualTo(0.25);
    }
}
