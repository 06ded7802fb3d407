package io.irote.search;

import io.irote.model.spec.Capabilities;
import java.util.Map;

/**
 * What {@code models.json} holds.
 *
 * @param models by spec
 */
record SavedModels(int schema, Map<String, Capabilities> models) {
    /** The version of this form. */
    static final int SCHEMA = 1;
}
