package io.irote.model.local.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.irote.file.IoCause;
import io.irote.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small JSON file beside a model. */
public final class JsonFile {
    private static final long LARGEST = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFile() {}

    /** @throws ModelException if the file is missing or holds no JSON object */
    public static JsonNode read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ModelException(file + " is larger than 4 MB; that is no model's configuration");
            }
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw new ModelException(file + " holds no JSON object; download it again");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new ModelException(file + ": no JSON (" + e.getOriginalMessage() + "); download it again", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The file's object, or an empty one where there is no such file. */
    public static JsonNode readIfThere(Path file) {
        return Files.exists(file) ? read(file) : JsonNodeFactory.instance.objectNode();
    }

    public static ModelException unreadable(Path file, IOException e) {
        return new ModelException(
                Files.exists(file)
                        ? file + " cannot be read: " + IoCause.of(e)
                        : file + " is missing; download the whole folder of the model",
                e);
    }
}
