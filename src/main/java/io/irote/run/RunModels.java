package io.irote.run;

import io.irote.model.Ports;
import io.irote.optimizer.Behaviours;
import io.irote.optimizer.Proposals;

/** All that the loop asks of models. */
public record RunModels(Ports ports, Proposals proposals, Behaviours behaviours) {}
