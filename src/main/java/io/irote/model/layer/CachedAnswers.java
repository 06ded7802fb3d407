package io.irote.model.layer;

import io.irote.file.Hash;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.StoredAnswer;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cache, as seen by one way of asking one model one kind of request.
 *
 * @param model the model's spec
 * @param method how it is asked
 */
record CachedAnswers<Q, A>(AnswerCache cache, Kind<Q, A> kind, String model, String method) {
    /** Part of every key: answers that were stored in another form are not found. */
    private static final int FORM = 1;

    /** Hash of everything an answer depends on. A sample's number is part of its request: none stands for another. */
    String key(Q request) {
        return Hash.of(AnswerJson.write(List.of(FORM, kind.port(), model, method, request)));
    }

    /** The answers to those requests that have one. */
    Map<Q, A> find(Collection<Q> requests) {
        Map<Q, String> keys = new LinkedHashMap<>();
        requests.forEach(request -> keys.put(request, key(request)));
        Map<String, String> found = cache.find(keys.values());
        Map<Q, A> answers = new LinkedHashMap<>();
        keys.forEach((request, key) -> {
            String json = found.get(key);
            if (json != null) {
                answers.put(request, kind.remembered().apply(AnswerJson.read(json, kind.answer())));
            }
        });
        return answers;
    }

    /** Keeps the answers of a call; what it cost is shared evenly among them. */
    void store(List<Q> requests, Reply<A> reply) {
        List<StoredAnswer> stored = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Tokens cost = share(reply.tokens(), i, requests.size());
            String json = AnswerJson.write(reply.answers().get(i));
            stored.add(new StoredAnswer(key(requests.get(i)), kind.port(), model, json, cost));
        }
        cache.store(stored);
    }

    /** Shares add up to the whole. */
    private static Tokens share(Tokens whole, int i, int n) {
        return new Tokens(share(whole.prompt(), i, n), share(whole.completion(), i, n));
    }

    private static long share(long whole, int i, int n) {
        return whole / n + (i < whole % n ? 1 : 0);
    }
}
