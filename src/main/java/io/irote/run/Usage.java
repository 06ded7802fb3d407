package io.irote.run;

/** Calls of one port and the tokens they took, prompt and answer together. */
public record Usage(String port, long calls, long tokens) {
    Usage plus(int more) {
        return new Usage(port, calls + 1, tokens + more);
    }
}
