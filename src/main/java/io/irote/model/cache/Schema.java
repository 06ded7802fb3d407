package io.irote.model.cache;

import java.util.List;

/** The tables of the cache. */
final class Schema {
    static final List<String> CREATE = List.of("""
            CREATE TABLE IF NOT EXISTS answer (
              hash BINARY(32) PRIMARY KEY,
              port VARCHAR NOT NULL,
              model VARCHAR NOT NULL,
              json VARCHAR NOT NULL,
              prompt_tokens BIGINT NOT NULL,
              completion_tokens BIGINT NOT NULL,
              created TIMESTAMP(0) WITH TIME ZONE NOT NULL,
              used DATE NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS document (
              name VARCHAR PRIMARY KEY,
              json VARCHAR NOT NULL,
              created TIMESTAMP(0) WITH TIME ZONE NOT NULL)""");

    private Schema() {}
}
