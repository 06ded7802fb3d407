package io.irote.model.layer;

import io.irote.file.Hash;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Generation;
import io.irote.model.LogLikelihood;
import io.irote.model.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/** A model in this process whose calls a log is told of. */
public final class Recorded {
    private static final String ROLE = "model";
    private static final String METHOD = "in-process";
    private static final OptionalDouble FREE = OptionalDouble.of(0);
    private static final OptionalLong NONE_SENT = OptionalLong.of(0);

    private final String model;
    private final CallLog log;
    private final LongSupplier nanoTime;

    /** @param model its spec */
    public Recorded(String model, CallLog log, LongSupplier nanoTime) {
        this.model = model;
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** The same ports, recorded. */
    public Ports ports(Ports ports) {
        return new Ports(
                batch -> pass("generate", batch, ports.texts()::generate, Generation::tokens),
                batch -> pass("choose", batch, ports.choices()::choose, ChoiceDistribution::tokens),
                batch -> pass("likelihood", batch, ports.likelihoods()::logLikelihood, LogLikelihood::tokens));
    }

    /**
     * What a call on a batch of requests gives.
     *
     * @param port as the log names it
     * @param tokens that an answer took
     */
    public <Q, A> List<A> pass(
            String port, List<Q> requests, Function<List<Q>, List<A>> call, ToIntFunction<A> tokens) {
        long begin = nanoTime.getAsLong();
        List<A> answers = call.apply(requests);
        double millis = (nanoTime.getAsLong() - begin) / 1e6 / Math.max(1, requests.size());
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            // Requests are records, whose text holds all their parts.
            String hash = Hash.brief(Hash.of(requests.get(i).toString()));
            int count = tokens.applyAsInt(answers.get(i));
            calls.add(new Call(ROLE, port, model, METHOD, hash, 1, count, 0, millis, FREE, false, NONE_SENT));
        }
        log.record(calls);
        return answers;
    }
}
