package io.irote.model.chat;

import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.TextGenerator;
import io.irote.model.call.Caller;
import io.irote.model.http.HttpJsonServer;
import io.irote.model.http.JsonServer;
import io.irote.model.http.StubServer;
import io.irote.model.http.StubServer.Answer;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.http.access.Keys;
import io.irote.model.spec.ModelSpec.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A chat server on this machine whose answer depends on all that it is asked, and how it is asked for texts. */
public final class ChatServer implements AutoCloseable {
    /** The key that it is asked with. */
    public static final String KEY = "sk-of-this-machine";

    private static final int SHORT = 10;

    private final StubServer stub;
    private final Provider provider;

    /**
     * @param answer the JSON of an answer, with places for a text and for the end
     * @param limit where a request says how long the answer may be
     */
    public ChatServer(Provider provider, String answer, String limit, String stop, String cut) {
        this.provider = provider;
        stub = StubServer.by(asked -> {
            boolean isShort = CannedServer.json(asked.body()).at(limit).asInt() < SHORT;
            String text = "I answer " + Integer.toHexString(asked.body().hashCode());
            return new Answer(200, answer.formatted(text, isShort ? cut : stop));
        });
    }

    /** It, reached over HTTP. */
    public JsonServer http() {
        HttpSettings settings = HttpSettings.through(new EnvironmentProxy(Map.of()));
        Map<String, String> variables = Map.of("IROTE_API_KEY", KEY);
        return new HttpJsonServer(Keys.in(variables).endpoint(provider, stub.url()), settings, Clock.systemUTC());
    }

    /** What it was asked so far. */
    public List<StubServer.Asked> asked() {
        return stub.asked();
    }

    /** A caller that is asked for one text at a time. */
    public static TextGenerator singly(Caller<GenerationRequest, Generation> caller) {
        return requests -> requests.stream()
                .map(request -> caller.call(List.of(request)).answers().get(0))
                .toList();
    }

    @Override
    public void close() {
        stub.close();
    }
}
