package io.irote.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ContextLengthException;
import io.irote.model.call.RefusedRequestException;
import io.irote.model.http.JsonServer;
import io.irote.model.spec.Concession;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A server whose chat is asked as it can be asked: what it refuses of a request is left out or sent in another way, in
 * that request and in all later ones, and a model that thinks first has room to do so. Whatever asks goes through it,
 * the probe as well as a run, so that what a run meets is what the probe met. Other requests pass as they are. Safe for
 * use by several threads.
 */
public final class AdaptingServer implements JsonServer {
    private static final String OPENAI = "/chat/completions";

    private final JsonServer server;
    private final Consumer<Concession> listener;
    private final EnumSet<Concession> made = EnumSet.noneOf(Concession.class);

    /**
     * @param known what is known to be necessary
     * @param listener told of each concession when it turns out to be necessary
     */
    public AdaptingServer(JsonServer server, Collection<Concession> known, Consumer<Concession> listener) {
        this.server = server;
        this.listener = listener;
        made.addAll(known);
    }

    /** What has turned out to be necessary so far, that which was known included. */
    public synchronized Set<Concession> concessions() {
        return made.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(made));
    }

    @Override
    public JsonNode get(String path) {
        return server.get(path);
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        return isChat(path) ? ask(path, new ChatBody(body)) : server.post(path, body);
    }

    private static boolean isChat(String path) {
        return path.endsWith(OPENAI) || path.endsWith("/messages") || path.endsWith(":generateContent");
    }

    /** One concession more for each refusal that names a part, until there is an answer. */
    private JsonNode ask(String path, ChatBody body) {
        EnumSet<Concession> tried = copy();
        while (true) {
            ChatBody sent = body.with(tried);
            try {
                JsonNode answer = server.post(path, sent.json());
                learn(tried);
                Optional<Concession> room = room(Candidate.all(answer), sent, tried);
                if (room.isEmpty()) {
                    return answer;
                }
                tried.add(room.get());
            } catch (RefusedRequestException e) {
                Optional<Concession> next = Refusals.named(e.said(), sent, tried);
                if (next.isEmpty()) {
                    return search(path, body, tried, e);
                }
                tried.add(next.get());
            } catch (ContextLengthException e) {
                if (!tried.contains(Concession.ROOM) || !tried.add(Concession.NO_LIMIT)) {
                    throw e;
                }
            }
        }
    }

    /** The room that answers show to be missing; thoughts alone are reason to give it to later ones. */
    private Optional<Concession> room(List<Candidate> answers, ChatBody sent, Set<Concession> tried) {
        if (!sent.isChangedBy(Concession.ROOM)) {
            return Optional.empty();
        }
        if (!tried.contains(Concession.ROOM)) {
            if (answers.stream().anyMatch(Candidate::thinks)) {
                learn(EnumSet.of(Concession.ROOM));
            }
            return answers.stream().anyMatch(Candidate::isCutByThoughts)
                    ? Optional.of(Concession.ROOM)
                    : Optional.empty();
        }
        boolean more = !tried.contains(Concession.MORE_ROOM) && answers.stream().anyMatch(Candidate::isLost);
        return more ? Optional.of(Concession.MORE_ROOM) : Optional.empty();
    }

    /** Where a refusal names nothing: all that can be is left out, and put back part by part where it can be. */
    private JsonNode search(String path, ChatBody body, Set<Concession> tried, RefusedRequestException refusal) {
        if (!Refusals.mayBeAboutParts(refusal.said(), body)) {
            throw refusal;
        }
        Set<Concession> possible = Refusals.possible(body.with(tried), path.endsWith(OPENAI));
        EnumSet<Concession> made = EnumSet.copyOf(tried);
        made.addAll(possible);
        JsonNode answer = attempt(path, body.with(made)).orElseThrow(() -> refusal);
        for (Concession concession : possible) {
            made.remove(concession);
            Optional<JsonNode> fuller = attempt(path, body.with(made));
            if (fuller.isEmpty()) {
                made.add(concession);
            }
            answer = fuller.orElse(answer);
        }
        learn(made);
        return answer;
    }

    private Optional<JsonNode> attempt(String path, ChatBody body) {
        try {
            return Optional.of(server.post(path, body.json()));
        } catch (RefusedRequestException e) {
            return Optional.empty();
        }
    }

    private synchronized EnumSet<Concession> copy() {
        return EnumSet.copyOf(made);
    }

    private void learn(Set<Concession> necessary) {
        EnumSet<Concession> fresh = EnumSet.copyOf(necessary);
        synchronized (this) {
            fresh.removeAll(made);
            made.addAll(fresh);
        }
        fresh.forEach(listener);
    }
}
