package io.irote.model.local.token;

/** What a chat format writes before and after a message of a role. */
public record Marks(String before, String after) {}
