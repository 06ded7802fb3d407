package io.irote.model;

/** Everything that a run asks of models: the steered model's three ports and the evaluator of open answers. */
public record Ports(TextGenerator texts, ChoiceModel choices, LikelihoodModel likelihoods, TraitEvaluator evaluator) {}
