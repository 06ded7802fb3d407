package io.irote.model.openai;

import io.irote.model.ModelException;
import io.irote.model.RetriableModelException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries ways that may not work. One that fails for now is tried once more when the server answers again: a server that was
 * busy for a moment would else be used by a worse way for the whole run.
 *
 * @param reach waits until the server answers; throws if it does not
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
            return lastAttempt(way, asked, reasons);
        } catch (ModelException e) {
            reasons.add(way + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static <T> Optional<T> lastAttempt(String way, Supplier<T> asked, List<String> reasons) {
        try {
            return Optional.of(asked.get());
        } catch (ModelException e) {
            reasons.add(way + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
