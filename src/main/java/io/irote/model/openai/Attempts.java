package io.irote.model.openai;

import io.irote.model.ModelException;
import io.irote.model.RetriableModelException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries ways that may not work.
 *
 * @param reach throws if the server does not answer at all
 */
record Attempts(Runnable reach) {
    /**
     * What a way gives; empty, with its reason added to {@code reasons}, if it does not work.
     *
     * @throws ModelException if the server is gone, so that the failure says nothing about the way
     */
    <T> Optional<T> attempt(String way, Supplier<T> asked, List<String> reasons) {
        try {
            return Optional.of(asked.get());
        } catch (RetriableModelException e) {
            reach.run();
            reasons.add(way + ": " + e.getMessage());
        } catch (ModelException e) {
            reasons.add(way + ": " + e.getMessage());
        }
        return Optional.empty();
    }
}
