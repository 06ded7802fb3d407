package io.irote.runtime.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.irote.file.StrictMapper;
import java.util.OptionalInt;

/**
 * How records are written to files and read back: strictly, unknown and missing fields are errors, but for fields that
 * may be empty: files of earlier versions lack those that came later.
 */
public final class Formats {
    /** One line, for journals. */
    public static final ObjectMapper LINE = strict(JsonMapper.builder());

    public static final ObjectMapper JSON = strict(JsonMapper.builder()).enable(SerializationFeature.INDENT_OUTPUT);

    public static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build()));

    private Formats() {}

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> ObjectMapper strict(B builder) {
        return StrictMapper.of(builder)
                // A number that need not be given leaves no trace where it is not.
                .withConfigOverride(
                        OptionalInt.class,
                        number -> number.setInclude(JsonInclude.Value.construct(Include.NON_ABSENT, Include.ALWAYS)))
                // What a record can tell of itself besides its components is no part of a form.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .build();
    }
}
