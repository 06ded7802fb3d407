package io.irote.model.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that pack their answers, though nobody asked them to. */
final class ContentCodingTest {
    private static final byte[] ANSWER = "{\"text\":\"é 音 🎵\"}".getBytes(UTF_8);

    private StubServer.Answer answer = new StubServer.Answer(200, "");
    private final StubServer stub = StubServer.by(asked -> answer);

    /** A way of packing. */
    private interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private static byte[] packed(byte[] plain, Packing packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packer = packing.around(out)) {
            packer.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        return packed(plain, GZIPOutputStream::new);
    }

    private static byte[] raw(byte[] plain) {
        return packed(plain, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
    }

    private void answers(int status, byte[] body, Map<String, String> headers) {
        answer = new StubServer.Answer(status, headers, body);
    }

    private void answers(byte[] body, String coding) {
        answers(200, body, Map.of("Content-Encoding", coding));
    }

    private String text() {
        return new HttpJsonServer(
                        Endpoint.open(stub.url()),
                        HttpSettings.through(new EnvironmentProxy(Map.of())),
                        Clock.systemUTC())
                .get("/x")
                .path("text")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "identity, gzip"})
    void gzipIsUnpacked(String coding) {
        answers(gzip(ANSWER), coding);

        assertThat(text()).isEqualTo("é 音 🎵");
    }

    @Test
    void bothFormsOfDeflateAreUnpacked() {
        answers(packed(ANSWER, DeflaterOutputStream::new), "deflate");
        assertThat(text()).isEqualTo("é 音 🎵");

        answers(raw(ANSWER), "deflate");
        assertThat(text()).isEqualTo("é 音 🎵");
    }

    @Test
    void whatWasPackedTwiceIsUnpackedTwice() {
        answers(gzip(packed(ANSWER, DeflaterOutputStream::new)), "deflate, gzip");

        assertThat(text()).isEqualTo("é 音 🎵");
    }

    @Test
    void gzipIsUnpackedWhereTheServerDoesNotSaySo() {
        answers(200, gzip(ANSWER), Map.of());

        assertThat(text()).isEqualTo("é 音 🎵");
    }

    @Test
    void anErrorIsReadAsWell() {
        answers(
                400,
                gzip("{\"error\":{\"message\":\"no such option\"}}".getBytes(UTF_8)),
                Map.of("Content-Encoding", "gzip"));

        assertThatThrownBy(this::text).hasMessageEndingWith("refused the request (HTTP 400): \"no such option\"");
    }

    @Test
    void aBodyIsNoLongerThanAllowedOnceItIsUnpacked() {
        byte[] bomb = gzip(new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        answers(bomb, "gzip");

        assertThatThrownBy(this::text)
                .isExactlyInstanceOf(ModelException.class)
                .hasMessageEndingWith(" sent more than 16 MB; is it a model server?");
    }

    @Test
    void halfAnAnswerMayComeWholeLater() {
        byte[] whole = gzip(ANSWER);
        answers(Arrays.copyOf(whole, whole.length / 2), "gzip");

        assertThatThrownBy(this::text)
                .isInstanceOf(RetriableModelException.class)
                .hasMessageEndingWith(" sent only the beginning of an answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip"})
    void whatCannotBeUnpackedIsNamed(String coding) {
        answers(ANSWER, coding);

        assertThatThrownBy(this::text)
                .isExactlyInstanceOf(ModelException.class)
                .hasMessageContaining(" packed its answer as '" + coding + "'");
    }
}
