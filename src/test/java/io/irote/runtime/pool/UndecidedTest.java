package io.irote.runtime.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.H2Cache;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.ModelSpec;
import io.irote.search.ServedRun;
import io.irote.server.Dialect;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may pass while a server is examined is no lack of the server. */
final class UndecidedTest {
    private static final String SCORES = "/v1/completions";

    @TempDir
    Path folder;

    private LyingServer server;
    private AnswerCache cache;

    @BeforeEach
    void start() {
        server = LyingServer.start(ServerOptions.of(Dialect.vllm()));
        cache = new H2Cache(folder.resolve("cache"), ServedRun.TIME.clock(), time -> {});
    }

    @AfterEach
    void stop() throws IOException {
        cache.close();
        server.close();
    }

    private ModelSpec.Remote spec() {
        return (ModelSpec.Remote) ModelSpec.parse("openai:exact@" + server.v1());
    }

    private Capabilities examined() {
        try (Models models = ServedRun.models(cache)) {
            return models.examine(spec());
        }
    }

    private Optional<Capabilities> kept() {
        return new Examiner(cache, ServedRun.TIME).known(spec());
    }

    private void isExactNextTime() {
        server.beHonest();
        assertThat(kept()).isEmpty();
        assertThat(examined().likelihood().method()).isEqualTo(Method.TEMPLATE);
        assertThat(kept()).map(found -> found.likelihood().method()).hasValue(Method.TEMPLATE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TOO_MANY_REQUESTS",
                "TOO_MANY_REQUESTS_RETRY_AFTER",
                "UNAVAILABLE",
                "RESET",
                "RESET_IN_BODY",
                "HALF_JSON"
            })
    void aServerThatIsBusyForAWhileIsExact(Lie lie) {
        server.tell(lie, 4, SCORES);
        Capabilities found = examined();
        assertThat(found.likelihood().method()).isEqualTo(Method.TEMPLATE);
        assertThat(found.likelihood().reasons()).isEmpty();
        assertThat(found.choices().method()).isEqualTo(Method.TEMPLATE_COMPLETIONS);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "RESET", "HALF_JSON"})
    void aServerThatStaysBusyIsAnError(Lie lie) {
        server.tellAlways(lie, SCORES);
        assertThatThrownBy(this::examined)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("failed 6 times in a row");
        isExactNextTime();
    }

    @Test
    void aWayThatMeetsAFaultIsUndecided() {
        server.tellAlways(Lie.SERVER_ERROR, SCORES);
        assertThat(examined().likelihood().reasons())
                .first()
                .asString()
                .startsWith("whether 'template with arrays' works is undecided, the next examination tries it again: ")
                .contains("HTTP 500");
        isExactNextTime();
    }

    @Test
    void aFaultOfOneMomentIsNone() {
        server.tell(Lie.SERVER_ERROR, 1, SCORES);
        assertThat(examined().likelihood().reasons()).isEmpty();
        assertThat(kept()).isPresent();
    }
}
