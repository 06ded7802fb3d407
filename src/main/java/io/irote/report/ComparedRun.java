package io.irote.report;

import io.irote.run.RunResult;

/**
 * A finished run as a comparison tells it from others.
 *
 * @param name of its folder
 */
public record ComparedRun(String name, RunResult result) {}
