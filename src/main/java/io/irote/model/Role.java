package io.irote.model;

/** Who speaks in a message of a prompt. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
}
