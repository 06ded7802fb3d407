package io.irote.server;

import java.util.List;

/** What a {@link Tokenizer} knows beside single bytes. */
public enum Vocabulary {
    /** Words and their parts, numbers up to ten among them, bare and behind a space. */
    WORDS,
    /** The same, and pieces of characters: beginnings, ends, and the end of one with the beginning of another. */
    PIECES {
        @Override
        List<String> more() {
            return List.of(
                    bytes(0xF0, 0x9F),
                    bytes(' ', 0xF0, 0x9F),
                    bytes(0x98, 0x8A),
                    bytes(0xE2, 0x80),
                    bytes(0xC3),
                    bytes(0xB8, 0xAD),
                    bytes(0x82, 0xE3, 0x83),
                    bytes(0x8A, 0xF0, 0x9F),
                    bytes(0xC3, 0xA9),
                    bytes(0xD0, 0xB8, ' '));
        }
    },
    /** Words without numbers: each digit is a token, and so is the space before it. */
    DIGITS {
        @Override
        boolean has(String piece) {
            return piece.chars().noneMatch(Character::isDigit);
        }
    };

    /** Pieces beside the usual ones, as bytes. */
    List<String> more() {
        return List.of();
    }

    /** Whether a usual piece is among them. */
    boolean has(String piece) {
        return true;
    }

    private static String bytes(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int b : bytes) {
            text.append((char) b);
        }
        return text.toString();
    }
}
