package io.irote.runtime.pool;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.model.http.JsonServer;
import java.util.function.Function;

/**
 * A server that nothing is known of. As long as it has answered nothing, its silence is final: it is more likely no
 * model server, and each further attempt would take the whole time again.
 */
final class FirstContact implements JsonServer {
    private final JsonServer first;
    private final JsonServer usual;
    private volatile boolean answered;

    /**
     * @param first the server, waited for a shorter time, until it has answered once
     * @param usual the same server
     */
    FirstContact(JsonServer first, JsonServer usual) {
        this.first = first;
        this.usual = usual;
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        return ask(server -> server.post(path, body));
    }

    @Override
    public JsonNode get(String path) {
        return ask(server -> server.get(path));
    }

    private JsonNode ask(Function<JsonServer, JsonNode> question) {
        return answered ? question.apply(usual) : firstAnswer(question);
    }

    private JsonNode firstAnswer(Function<JsonServer, JsonNode> question) {
        try {
            JsonNode answer = question.apply(first);
            answered = true;
            return answer;
        } catch (RetriableModelException e) {
            if (e.kind() == Kind.SILENT) {
                throw new ModelException(
                        e.getMessage()
                                + "; is it a model server? If it loads its model first, allow more with --timeout",
                        e);
            }
            throw e;
        }
    }
}
