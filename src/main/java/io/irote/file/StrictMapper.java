package io.irote.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/**
 * What each reader of records refuses: a field that the record does not know, nothing in place of a number or a value,
 * and more behind the end.
 */
public final class StrictMapper {
    private StrictMapper() {}

    /** The builder, of whatever form, made strict. */
    public static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B of(B builder) {
        return builder.addModule(new Jdk8Module())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
