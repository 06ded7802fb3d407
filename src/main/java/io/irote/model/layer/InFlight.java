package io.irote.model.layer;

import io.irote.model.ModelException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Requests that are being asked of models in this process. Who wants what another is asking for waits for that one's answer,
 * or failure. If the other gave up for reasons of its own, such as a spent budget, the waiting one asks itself.
 */
public final class InFlight {
    private final ConcurrentMap<String, CompletableFuture<Object>> flights = new ConcurrentHashMap<>();

    /** Requests with the flights that will bring their answers. */
    private static final class Flights<Q> extends LinkedHashMap<Q, CompletableFuture<Object>> {
        private static final long serialVersionUID = 1;
    }

    /**
     * The answers, in request order.
     *
     * @param key equal for requests that have the same answer, which is of the same type
     * @param ask gives the answers to requests that nobody is asking
     * @param shared told of the requests that somebody else asked
     */
    <Q, A> List<A> ask(
            List<Q> requests, Function<Q, String> key, Function<List<Q>, List<A>> ask, Consumer<List<Q>> shared) {
        Map<Q, A> answers = new HashMap<>();
        Set<Q> left = new LinkedHashSet<>(requests);
        while (!left.isEmpty()) {
            Flights<Q> own = new Flights<>();
            Flights<Q> others = new Flights<>();
            for (Q request : left) {
                claim(request, key.apply(request), own, others);
            }
            answers.putAll(asked(own, key, ask));
            Map<Q, A> landed = landed(others);
            shared.accept(List.copyOf(landed.keySet()));
            answers.putAll(landed);
            left.removeAll(answers.keySet());
        }
        return requests.stream().map(answers::get).toList();
    }

    private <Q> void claim(Q request, String key, Flights<Q> own, Flights<Q> others) {
        CompletableFuture<Object> flight = new CompletableFuture<>();
        CompletableFuture<Object> earlier = flights.putIfAbsent(key, flight);
        if (earlier == null) {
            own.put(request, flight);
        } else {
            others.put(request, earlier);
        }
    }

    /** Nobody is waited for before all that is one's own has landed, so that no two wait for each other. */
    private <Q, A> Map<Q, A> asked(Flights<Q> own, Function<Q, String> key, Function<List<Q>, List<A>> ask) {
        Map<Q, A> answers = new LinkedHashMap<>();
        try {
            List<Q> requests = new ArrayList<>(own.keySet());
            List<A> got = requests.isEmpty() ? List.of() : ask.apply(requests);
            Iterator<A> next = got.iterator();
            own.forEach((request, flight) -> {
                A answer = next.next();
                answers.put(request, answer);
                flight.complete(answer);
            });
        } catch (ModelException e) {
            own.values().forEach(flight -> flight.completeExceptionally(e));
            throw e;
        } finally {
            own.forEach((request, flight) -> {
                flights.remove(key.apply(request), flight);
                flight.cancel(false); // nothing, if it has landed
            });
        }
        return answers;
    }

    private static <Q, A> Map<Q, A> landed(Flights<Q> others) {
        Map<Q, A> answers = new LinkedHashMap<>();
        others.forEach((request, flight) -> InFlight.<A>landed(flight).ifPresent(a -> answers.put(request, a)));
        return answers;
    }

    /** Empty if it never will. */
    @SuppressWarnings("unchecked") // the key says of which type the answer is
    private static <A> Optional<A> landed(CompletableFuture<Object> flight) {
        try {
            return Optional.of((A) flight.join());
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (CompletionException e) {
            throw (ModelException) e.getCause();
        }
    }
}
