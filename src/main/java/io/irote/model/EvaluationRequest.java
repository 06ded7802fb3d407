package io.irote.model;

import io.irote.trait.TraitId;

/** Asks how far {@code response}, given to the open task {@code task}, shows the pole named by {@code trait}. */
public record EvaluationRequest(TraitId trait, String task, String response) {}
