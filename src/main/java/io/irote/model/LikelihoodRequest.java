package io.irote.model;

/** Asks for {@code log p(continuation | context)}; the continuation is the model's own turn, without its end mark. */
public record LikelihoodRequest(Prompt context, String continuation) {}
