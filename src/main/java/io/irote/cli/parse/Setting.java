package io.irote.cli.parse;

/**
 * A value for an option that was not given on the command line.
 *
 * @param origin where it stands, e.g. {@code environment IROTE_SEED} or {@code irote.yaml:3}
 */
record Setting(String value, String origin) {}
