package io.irote.model.layer;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Generation;
import io.irote.model.LogLikelihood;
import io.irote.model.Ports;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/** Ports of a model in this process that tell a log of every request they pass on. */
public final class Recorded {
    private static final String ROLE = "model";
    private static final String METHOD = "in-process";
    private static final int HASH_BYTES = 8;

    private final String model;
    private final CallLog log;
    private final LongSupplier nanoTime;

    private Recorded(String model, CallLog log, LongSupplier nanoTime) {
        this.model = model;
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** The same ports, recorded. */
    public static Ports of(Ports ports, String model, CallLog log, LongSupplier nanoTime) {
        Recorded recorded = new Recorded(model, log, nanoTime);
        return new Ports(
                batch -> recorded.pass("generate", batch, ports.texts()::generate, Generation::tokens),
                batch -> recorded.pass("choose", batch, ports.choices()::choose, ChoiceDistribution::tokens),
                batch -> recorded.pass("likelihood", batch, ports.likelihoods()::logLikelihood, LogLikelihood::tokens),
                batch -> recorded.pass("evaluate", batch, ports.evaluator()::evaluate, evaluation -> 0));
    }

    private <Q, A> List<A> pass(
            String port, List<Q> requests, Function<List<Q>, List<A>> call, ToIntFunction<A> tokens) {
        long begin = nanoTime.getAsLong();
        List<A> answers = call.apply(requests);
        double millis = (nanoTime.getAsLong() - begin) / 1e6 / Math.max(1, requests.size());
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            int count = tokens.applyAsInt(answers.get(i));
            calls.add(new Call(ROLE, port, model, METHOD, hash(requests.get(i)), 1, count, 0, millis, false));
        }
        log.record(calls);
        return answers;
    }

    /** Requests are records, whose text holds all their parts. */
    private static String hash(Object request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(request.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
