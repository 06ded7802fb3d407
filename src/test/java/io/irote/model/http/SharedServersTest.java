package io.irote.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.http.access.Keys;
import io.irote.model.http.access.Secret;
import io.irote.model.spec.ModelSpec;
import io.irote.model.spec.ModelSpec.Remote;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class SharedServersTest {
    private static final JsonNode OK = JsonNodeFactory.instance.objectNode();

    private final List<String> asked = new ArrayList<>();

    private final class Named implements JsonServer {
        private final String name;
        private Supplier<JsonNode> answer = () -> OK;

        Named(String name) {
            this.name = name;
        }

        @Override
        public JsonNode post(String path, JsonNode body) {
            return get(path);
        }

        @Override
        public JsonNode get(String path) {
            asked.add(name);
            return answer.get();
        }
    }

    private final Named a = new Named("a");
    private final Named b = new Named("b");
    private final SharedServers servers = new SharedServers(List.of(a, b));

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            servers.get("/");
        }
    }

    private static JsonNode busy() {
        throw new RetriableModelException("busy");
    }

    @Test
    void idleServersTakeTurns() {
        ask(4);

        assertThat(asked).containsExactly("a", "b", "a", "b");
    }

    @Test
    void theServerWithFewestInFlightIsAsked() {
        a.answer = () -> {
            a.answer = () -> OK;
            ask(3);
            return OK;
        };

        ask(1);

        assertThat(asked).containsExactly("a", "b", "b", "b");
    }

    @Test
    void aFailureIsPassedOnAndTheNextTryLandsElsewhere() {
        a.answer = SharedServersTest::busy;

        assertThatThrownBy(() -> ask(1))
                .isInstanceOf(RetriableModelException.class)
                .hasMessage("busy");
        ask(2);

        assertThat(asked).containsExactly("a", "b", "b");
    }

    @Test
    void aServerThatFailedIsTriedAgain() {
        a.answer = SharedServersTest::busy;
        assertThatThrownBy(() -> ask(1)).isInstanceOf(RetriableModelException.class);
        a.answer = () -> OK;

        ask(6);

        assertThat(asked).containsExactly("a", "b", "b", "a", "b", "a", "b");
    }

    @Test
    void aRefusalOfTheRequestIsNotHeldAgainstTheServer() {
        a.answer = () -> {
            throw new ModelException("wrong");
        };
        assertThatThrownBy(() -> ask(1)).isExactlyInstanceOf(ModelException.class);

        assertThatThrownBy(() -> ask(2)).hasMessage("wrong");

        assertThat(asked).containsExactly("a", "b", "a");
    }

    @Test
    void aServerAloneIsAskedEvenAfterAFailure() {
        SharedServers alone = new SharedServers(List.of(a));
        a.answer = SharedServersTest::busy;
        assertThatThrownBy(() -> alone.get("/")).isInstanceOf(RetriableModelException.class);
        a.answer = () -> OK;

        assertThat(alone.get("/")).isEqualTo(OK);
    }

    @Test
    void aModelsServersEachGetTheirOwnKey() {
        try (StubServer one = StubServer.always(200, "{}");
                StubServer two = StubServer.always(200, "{}")) {
            Remote model = (Remote) ModelSpec.parse("openai:tiny@" + one.url() + "," + two.url());
            HttpSettings settings = HttpSettings.through(new EnvironmentProxy(Map.of()));
            Keys keys = new Keys(
                    Map.of("IROTE_API_KEY", "own", "OPENAI_API_KEY", "other"),
                    Map.of("X-Team", new Secret("lab")),
                    Map.of(),
                    url -> true);
            JsonServer shared = SharedServers.of(model, keys, settings, Clock.systemUTC());

            shared.get("/models");
            shared.get("/models");

            assertThat(List.of(one.asked().get(0), two.asked().get(0)))
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer own", "Bearer own");
            assertThat(one.asked().get(0).header("X-Team")).isEqualTo("lab");
        }
    }

    @Test
    void noServerIsAnError() {
        assertThatThrownBy(() -> new SharedServers(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
