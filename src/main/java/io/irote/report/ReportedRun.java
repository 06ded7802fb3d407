package io.irote.report;

import io.irote.run.RunResult;

/**
 * A finished run as a report tells it from others.
 *
 * @param name of its folder
 */
public record ReportedRun(String name, RunResult result) {}
