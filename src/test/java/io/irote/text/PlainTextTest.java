package io.irote.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String TEXT = "mft:care\r\nÄngstlich – 焦虑 😊\n";

    private static byte[] encoded(String text, Charset charset, int... mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : mark) {
            bytes.write(value);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @Test
    void marksSayTheEncodingAndAreNoText() throws Exception {
        assertThat(PlainText.of(encoded(TEXT, StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(PlainText.of(encoded(TEXT, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF)))
                .isEqualTo(TEXT);
        assertThat(PlainText.of(encoded(TEXT, StandardCharsets.UTF_16LE, 0xFF, 0xFE)))
                .isEqualTo(TEXT);
        assertThat(PlainText.of(encoded(TEXT, StandardCharsets.UTF_16BE, 0xFE, 0xFF)))
                .isEqualTo(TEXT);
        assertThat(PlainText.of(new byte[0])).isEmpty();
    }

    @Test
    void whatIsNoTextIsToldByItsLine() {
        assertThatThrownBy(() -> PlainText.of(encoded("one\ntwo – three", Charset.forName("windows-1252"))))
                .isInstanceOf(PlainText.EncodingException.class)
                .hasMessage("not UTF-8 (line 2, character 5 is the byte 96); save the file as UTF-8")
                .extracting(e -> ((PlainText.EncodingException) e).line())
                .isEqualTo(2);
        assertThatThrownBy(() -> PlainText.of(new byte[] {'a', (byte) 0xC3}))
                .hasMessageContaining("line 1, character 2");
    }
}
