package io.irote.model.openai;

import io.irote.model.Capabilities;
import io.irote.model.Capabilities.Ability;
import io.irote.model.Capabilities.Method;
import io.irote.model.Provenance;
import io.irote.model.http.JsonServer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;

/**
 * Finds out what a model behind an OpenAI-compatible server can do. Each way of getting probabilities is tried, best
 * first, and believed only if its numbers agree with what the model writes and with each other.
 */
public final class OpenAiProbe {
    private final JsonServer server;
    private final JsonServer patient;
    private final String model;
    private final LongSupplier nanoTime;
    private final ExecutorService executor;

    /**
     * @param patient the same server, asked again while it cannot answer for now
     * @param nanoTime a clock in nanoseconds
     * @param executor asks in parallel, with at least 16 threads
     */
    public OpenAiProbe(
            JsonServer server, JsonServer patient, String model, LongSupplier nanoTime, ExecutorService executor) {
        this.server = server;
        this.patient = patient;
        this.model = model;
        this.nanoTime = nanoTime;
        this.executor = executor;
    }

    /**
     * What the model can do, after some 60 short calls.
     *
     * @throws io.irote.model.ModelException if the server cannot be reached, refuses the key or does not know the model
     */
    public Capabilities capabilities() {
        GreedyChat reached = new GreedyChat(patient, model);
        reached.reach();
        GreedyChat chat = new GreedyChat(server, model);
        Ways ways = new Ways(server, model);
        Attempts attempts = new Attempts(reached::reach);
        ChatProbe answers = new ChatProbe(chat, attempts);
        Ability likelihood = new LikelihoodProbe(chat, ways, attempts).ability();
        return new Capabilities(
                new Ability(Method.CHAT, Provenance.EXACT, false, List.of()),
                answers.structured(),
                answers.several(),
                new ChoiceProbe(chat, ways, attempts).ability(likelihood),
                likelihood,
                new PaceProbe(reached::reach, chat::reach, nanoTime, executor).pace());
    }
}
