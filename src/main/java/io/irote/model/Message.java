package io.irote.model;

/** One turn of a prompt. */
public record Message(Role role, String text) {}
