package io.irote.server;

import io.irote.model.call.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a server was asked and how busy it was. Safe for use by several threads. */
public final class Traffic {
    /** How far a request has come. */
    public enum State {
        IN_FLIGHT,
        ANSWERED,
        /** The client had gone when the answer was ready. */
        ABANDONED
    }

    /**
     * A request.
     *
     * @param body SHA-256 of the request's body in hexadecimal digits
     */
    public record Seen(String path, String body, State state) {}

    private final List<Seen> calls = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();
    private Tokens tokens = Tokens.NONE;
    private long busyNanos;
    private long first;
    private long last;

    /**
     * A request that has come.
     *
     * @param number its place among all
     * @param earlier how often the same body came to the same path before
     */
    record Ticket(int number, int earlier) {}

    synchronized Ticket begin(String path, String body, long now) {
        first = calls.isEmpty() ? now : first;
        calls.add(new Seen(path, body, State.IN_FLIGHT));
        return new Ticket(calls.size() - 1, times.merge(path + " " + body, 1, Integer::sum) - 1);
    }

    synchronized void end(Ticket ticket, State state, long now) {
        Seen seen = calls.get(ticket.number());
        calls.set(ticket.number(), new Seen(seen.path(), seen.body(), state));
        last = now;
    }

    synchronized void worked(Tokens cost, long nanos) {
        tokens = tokens.plus(cost);
        busyNanos += nanos;
    }

    /** All requests in the order in which they came. */
    public synchronized List<Seen> calls() {
        return List.copyOf(calls);
    }

    /** The requests that came after the first so many. */
    public synchronized List<Seen> callsAfter(int first) {
        return List.copyOf(calls.subList(first, calls.size()));
    }

    public synchronized int requests() {
        return calls.size();
    }

    public synchronized Map<String, Long> requestsByPath() {
        return calls.stream().collect(Collectors.groupingBy(Seen::path, TreeMap::new, Collectors.counting()));
    }

    /** Tokens of all answers, also of those that nobody waited for. */
    public synchronized Tokens tokens() {
        return tokens;
    }

    /** ∫ busy slots dt. */
    public synchronized Duration busy() {
        return Duration.ofNanos(busyNanos);
    }

    /** From the first request to the last answer. */
    public synchronized Duration wall() {
        return Duration.ofNanos(Math.max(0, last - first));
    }

    /** The share of the slots that was busy between the first request and the last answer, in [0, 1]. */
    public synchronized double utilisation(int slots) {
        return wall().isZero() ? 0 : (double) busyNanos / slots / wall().toNanos();
    }

    /** Bodies in work now. */
    public Set<String> inFlight() {
        return bodies(seen -> seen.state() == State.IN_FLIGHT);
    }

    /** Bodies that were answered. */
    public Set<String> answered() {
        return bodies(seen -> seen.state() == State.ANSWERED);
    }

    private Set<String> bodies(Predicate<Seen> which) {
        return calls().stream().filter(which).map(Seen::body).collect(Collectors.toSet());
    }

    /** Bodies that were answered more than once. */
    public Set<String> answeredTwice() {
        Map<String, Long> times = calls().stream()
                .filter(seen -> seen.state() == State.ANSWERED)
                .collect(Collectors.groupingBy(Seen::body, Collectors.counting()));
        return times.keySet().stream().filter(body -> times.get(body) > 1).collect(Collectors.toSet());
    }
}
