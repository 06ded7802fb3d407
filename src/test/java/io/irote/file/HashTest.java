package io.irote.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class HashTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void partsHashAsTheWhole() {
        assertThat(Hash.of("abc")).isEqualTo(ABC);
        assertThat(Hash.sha256()
                        .add("a")
                        .add(new byte[] {'b'})
                        .add(ByteBuffer.wrap(new byte[] {'c'}))
                        .hex())
                .isEqualTo(ABC);
        assertThat(Hash.sha1().add("abc").hex()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    }

    @Test
    void aTextIsHashedInUtf8() {
        assertThat(Hash.of("é"))
                .isEqualTo(
                        Hash.sha256().add(new byte[] {(byte) 0xC3, (byte) 0xA9}).hex());
    }

    @Test
    void theBeginningTellsThemApart() {
        assertThat(Hash.brief(ABC)).isEqualTo("ba7816bf8f01cfea");
    }
}
