package io.irote.model.local;

/** What a chat format writes before and after a message of a role. */
record Marks(String before, String after) {}
