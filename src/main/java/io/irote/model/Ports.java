package io.irote.model;

/** A model that can be asked everything: the three ports. */
public record Ports(TextGenerator texts, ChoiceModel choices, LikelihoodModel likelihoods) {}
