package io.irote.evaluation.baseline;

import java.util.List;

/** How well system prompts make a model express a trait on the tasks of the search, each from 0 to 10. */
@FunctionalInterface
public interface Fitness {
    List<Double> of(List<String> prompts);
}
