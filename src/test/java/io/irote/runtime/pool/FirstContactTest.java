package io.irote.runtime.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.model.call.WaitListener;
import io.irote.model.http.JsonServer;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Retries;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FirstContactTest {
    private static final JsonNode ANSWER = JsonNodeFactory.instance.objectNode();
    private static final RetriableModelException SILENT =
            new RetriableModelException(Kind.SILENT, "http://s did not answer within 60 s", Optional.empty(), null);
    private static final RetriableModelException BUSY = new RetriableModelException("http://s is busy");

    private final Deque<RetriableModelException> failures = new ArrayDeque<>();
    private final PatientServer server = new PatientServer(
            new FirstContact(new Failing(), new Failing()),
            new Retries("openai:m", new Pause(time -> {}, () -> false, WaitListener.NONE), new SplittableRandom(1)));

    private final class Failing implements JsonServer {
        @Override
        public JsonNode post(String path, JsonNode body) {
            return get(path);
        }

        @Override
        public JsonNode get(String path) {
            if (failures.isEmpty()) {
                return ANSWER;
            }
            throw failures.pop();
        }
    }

    @Test
    void aServerThatNeverAnsweredAndIsSilentIsNotAskedAgain() {
        failures.addAll(List.of(BUSY, SILENT, SILENT));

        assertThatThrownBy(() -> server.get("/x"))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage(
                        "http://s did not answer within 60 s; is it a model server? If it loads its model first, allow"
                                + " more with --timeout");
        assertThat(failures).containsExactly(SILENT);
    }

    @Test
    void aServerThatHasAnsweredMayBeSilentForOnce() {
        server.get("/x");
        failures.addAll(List.of(SILENT, BUSY));

        assertThat(server.post("/x", ANSWER)).isSameAs(ANSWER);
        assertThat(failures).isEmpty();
    }
}
