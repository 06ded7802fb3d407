package io.irote.model.local.token;

/** A part of a prompt as a model reads it. */
public sealed interface Part {
    String text();

    /** What the chat format puts around messages; the names of special tokens in it mean these tokens. */
    record Control(String text) implements Part {}

    /** What somebody said; whatever it contains is text. */
    record Said(String text) implements Part {}
}
