package io.irote.model.local.token;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the tokenizer's own library does not tell of {@code tokenizer.json}. Read as a stream, since the file may have
 * tens of megabytes.
 *
 * @param added the tokens that are found in a text before it is split, by their text
 * @param special those of them that are no text
 * @param start the special tokens that it puts before a plain text, empty if there are none
 * @param size the largest token and one
 */
public record TokenizerFile(Map<String, Integer> added, Set<String> special, String start, int size) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public TokenizerFile {
        added = Map.copyOf(added);
        special = Set.copyOf(special);
    }

    /** @throws ModelException if the file is missing or no tokenizer */
    public static TokenizerFile read(Path file) {
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            TokenizerFile read = read(parser);
            if (read.size == 0) {
                throw new ModelException(file + " has no vocabulary; download it again");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new ModelException(file + ": no JSON (" + e.getOriginalMessage() + "); download it again", e);
        } catch (IOException e) {
            throw JsonFile.unreadable(file, e);
        }
    }

    private static TokenizerFile read(JsonParser parser) throws IOException {
        Map<String, Integer> added = new TreeMap<>();
        Set<String> special = new TreeSet<>();
        String start = "";
        int size = 0;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("added_tokens")) {
                JsonNode tokens = parser.readValueAsTree();
                tokens.forEach(token -> add(token, added, special));
            } else if (name.equals("post_processor")) {
                JsonNode processor = parser.readValueAsTree();
                start = start(processor);
            } else if (name.equals("model")) {
                size = vocabulary(parser);
            } else {
                parser.skipChildren();
            }
        }
        int largest = added.values().stream().mapToInt(id -> id + 1).max().orElse(0);
        return new TokenizerFile(added, special, start, Math.max(size, largest));
    }

    private static void add(JsonNode token, Map<String, Integer> added, Set<String> special) {
        String content = token.path("content").asText();
        added.put(content, token.path("id").asInt());
        if (token.path("special").asBoolean()) {
            special.add(content);
        }
    }

    private static String start(JsonNode processor) {
        StringBuilder start = new StringBuilder();
        JsonNode single = processor.findPath("single");
        for (int i = 0; single.path(i).has("SpecialToken"); i++) {
            start.append(single.path(i).path("SpecialToken").path("id").asText());
        }
        return start.toString();
    }

    /** The size of {@code model.vocab}: an object of tokens with their numbers, or an array in their order. */
    private static int vocabulary(JsonParser parser) throws IOException {
        int size = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean vocabulary = parser.currentName().equals("vocab");
            JsonToken begin = parser.nextToken();
            if (!vocabulary) {
                parser.skipChildren();
            } else if (begin == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    size = Math.max(size, parser.nextIntValue(-1) + 1);
                }
            } else {
                for (; parser.nextToken() == JsonToken.START_ARRAY; size++) {
                    parser.skipChildren();
                }
            }
        }
        return size;
    }
}
