package io.irote.model.openai.probe;

import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.openai.wire.GreedyChat;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.Capabilities.Pace;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;

/**
 * Finds out what a model behind an OpenAI-compatible server can do. Each way of getting probabilities is tried, best
 * first, and believed only if its numbers agree with what the model writes and with each other.
 */
public final class OpenAiProbe {
    private final JsonServer server;
    private final JsonServer whileBusy;
    private final JsonServer patient;
    private final String model;
    private final LongSupplier nanoTime;
    private final ExecutorService executor;

    /** @param certain whether each ability was decided: none was left out for a fault of the server that may pass */
    public record Found(Capabilities capabilities, boolean certain) {}

    /**
     * @param whileBusy the same server, asked again while it is busy or out of reach
     * @param patient the same server, asked again while it cannot answer for whatever may pass
     * @param nanoTime a clock in nanoseconds
     * @param executor asks in parallel, with at least 16 threads
     */
    public OpenAiProbe(
            JsonServer server,
            JsonServer whileBusy,
            JsonServer patient,
            String model,
            LongSupplier nanoTime,
            ExecutorService executor) {
        this.server = server;
        this.whileBusy = whileBusy;
        this.patient = patient;
        this.model = model;
        this.nanoTime = nanoTime;
        this.executor = executor;
    }

    /**
     * What the model can do, after some 60 short calls.
     *
     * @param questions that it is asked
     * @throws io.irote.model.ModelException if the server cannot be reached, stays busy, refuses the key or does not
     *     know the model
     */
    public Found find(ProbeQuestions questions) {
        GreedyChat reached = new GreedyChat(patient, model);
        reached.reach(questions.open());
        GreedyChat chat = new GreedyChat(whileBusy, model);
        ProbabilityMethods methods = new ProbabilityMethods(whileBusy, model);
        Attempts attempts = new Attempts();
        ChatProbe answers = new ChatProbe(chat, attempts);
        Ability likelihood = new LikelihoodProbe(chat, methods, questions.open(), attempts).ability();
        Capabilities capabilities = new Capabilities(
                new Ability(Method.CHAT, Provenance.EXACT, false, List.of()),
                answers.structured(),
                answers.several(),
                new ChoiceProbe(chat, methods, questions, attempts).ability(likelihood),
                likelihood,
                pace(reached, questions.open()));
        return new Found(capabilities, attempts.decided());
    }

    private Pace pace(GreedyChat reached, Prompt question) {
        GreedyChat once = new GreedyChat(server, model);
        return new PaceProbe(() -> reached.reach(question), () -> once.reach(question), nanoTime, executor).pace();
    }
}
