package io.irote.evaluation.baseline;

/** How alike two texts are; larger is more alike. */
@FunctionalInterface
public interface Similarity {
    double between(String one, String other);
}
