package io.irote.model.local;

/** A part of a prompt as a model reads it. */
sealed interface Part {
    String text();

    /** What the chat format puts around messages; the names of special tokens in it mean these tokens. */
    record Control(String text) implements Part {}

    /** What somebody said; whatever it contains is text. */
    record Said(String text) implements Part {}
}
