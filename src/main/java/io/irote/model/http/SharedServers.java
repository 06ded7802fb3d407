package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.UnreachableModelException;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.http.access.Keys;
import io.irote.model.spec.ModelSpec.Remote;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Servers of the same model that share the load: each request goes to the one with the fewest in flight, in turn where
 * they are equal. A failure is passed on, and the server that failed is passed over for a while, longer each time: one
 * that refuses at once would otherwise look idle and draw every request.
 */
public final class SharedServers implements JsonServer {
    private static final int MOST_DOUBLINGS = 6;

    private final List<Seat> seats;
    private int turn;

    /** @throws IllegalArgumentException if there is none */
    SharedServers(List<? extends JsonServer> servers) {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("no server");
        }
        seats = servers.stream().map(Seat::new).toList();
    }

    /**
     * The servers of a model.
     *
     * @throws io.irote.model.ModelException if a key is missing, unusable, or would be sent unencrypted
     */
    public static JsonServer of(Remote model, Keys keys, HttpSettings settings, Clock clock) {
        return new SharedServers(model.urls().stream()
                .map(url -> keys.endpoint(model.provider(), url))
                .map(endpoint -> new HttpJsonServer(endpoint, settings, clock))
                .toList());
    }

    private static final class Seat {
        final JsonServer server;
        int inFlight;
        int failures;
        int passedOver;

        Seat(JsonServer server) {
            this.server = server;
        }
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        return ask(server -> server.post(path, body));
    }

    @Override
    public JsonNode get(String path) {
        return ask(server -> server.get(path));
    }

    private JsonNode ask(Function<JsonServer, JsonNode> call) {
        Seat seat = take();
        try {
            JsonNode answer = call.apply(seat.server);
            succeeded(seat);
            return answer;
        } catch (RetriableModelException e) {
            failed(seat);
            throw e;
        } catch (UnreachableModelException e) {
            failed(seat);
            throw othersMayAnswer() ? new RetriableModelException(String.valueOf(e.getMessage())) : e;
        } finally {
            free(seat);
        }
    }

    private synchronized Seat take() {
        Seat best = seats.get(turn % seats.size());
        for (int i = 1; i < seats.size(); i++) {
            Seat next = seats.get((turn + i) % seats.size());
            if (isBetter(next, best)) {
                best = next;
            }
        }
        turn = (seats.indexOf(best) + 1) % seats.size();
        seats.forEach(seat -> seat.passedOver = Math.max(0, seat.passedOver - 1));
        best.inFlight++;
        return best;
    }

    private static boolean isBetter(Seat next, Seat best) {
        boolean open = next.passedOver == 0;
        return open == (best.passedOver == 0) ? next.inFlight < best.inFlight : open;
    }

    /** Whether there is a server that did not fail when it was last asked, or was not asked yet. */
    private synchronized boolean othersMayAnswer() {
        return seats.stream().anyMatch(seat -> seat.failures == 0);
    }

    private synchronized void succeeded(Seat seat) {
        seat.failures = 0;
    }

    private synchronized void failed(Seat seat) {
        seat.passedOver = (1 << Math.min(seat.failures, MOST_DOUBLINGS)) * seats.size();
        seat.failures++;
    }

    private synchronized void free(Seat seat) {
        seat.inFlight--;
    }
}
