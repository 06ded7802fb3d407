package io.irote.model.openai;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a server may count a text in. */
enum TextUnit {
    CODE_POINT {
        @Override
        int length(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    UTF_16 {
        @Override
        int length(String text) {
            return text.length();
        }
    },
    BYTE {
        @Override
        int length(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    };

    abstract int length(String text);

    /** The index of each character of a text, and of its end, by its offset in this unit. */
    Map<Integer, Integer> indices(String text) {
        Map<Integer, Integer> indices = new HashMap<>();
        int offset = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            indices.put(offset, i);
            offset += length(Character.toString(text.codePointAt(i)));
        }
        indices.put(offset, text.length());
        return indices;
    }
}
