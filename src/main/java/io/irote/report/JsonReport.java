package io.irote.report;

import io.irote.run.RunResult;

/** A result as JSON: the same as the run folder's {@code result.json}. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(RunResult result) {
        return Json.write(result);
    }
}
