package io.irote.runtime.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.cache.AnswerCache;
import io.irote.model.call.Caller;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.model.chat.AdaptingServer;
import io.irote.model.chat.ChatExam;
import io.irote.model.http.JsonServer;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Retries;
import io.irote.model.openai.probe.OpenAiProbe;
import io.irote.model.openai.probe.OpenAiProbe.Found;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.model.spec.ModelSpec.Provider;
import io.irote.runtime.file.Formats;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Finds out what models behind servers can do. It is kept in the cache for a day, so that a run which needs no call
 * makes none; what cannot be read there, or could not be decided, is found out anew.
 */
record Examiner(AnswerCache cache, Time time) {
    private static final Duration BELIEVED = Duration.ofDays(1);
    private static final int PROBES_AT_ONCE = 16;
    /** The seed of the waits between attempts, which no result depends on. */
    private static final long JITTER = 1;

    /** What is known of a model without asking it. */
    Optional<Capabilities> known(ModelSpec.Remote spec) {
        return cache.document(name(spec))
                .flatMap(Examiner::read)
                .filter(found -> found.isWithin(BELIEVED, time.clock().instant()))
                .map(Examined::capabilities)
                .filter(found -> found.concessions().isPresent());
    }

    /**
     * What a model can do, found out anew: its chat is asked as the search asks it, then for more.
     *
     * @param server that has the model
     * @param pause how it waits
     * @throws io.irote.model.ModelException if it cannot be reached, refuses the key, does not know the model or gives
     *     no usable answer
     */
    Capabilities examine(ModelSpec.Remote spec, JsonServer server, Pause pause) {
        AdaptingServer chat = new AdaptingServer(server, List.of(), made -> {});
        Retries retries = new Retries(spec.toString(), pause, new SplittableRandom(JITTER));
        Caller<GenerationRequest, Generation> texts = Chats.of(spec, chat, Capabilities.likely(spec.provider()));
        List<String> doubts = new ChatExam(request -> retries.call(() -> texts.call(List.of(request))))
                .doubts(ExamQuestions.TASK, ExamQuestions.ITEM);
        Found found = spec.provider() == Provider.OPENAI
                ? probed(spec, chat, retries)
                : new Found(Capabilities.likely(spec.provider()), true);
        Capabilities all = found.capabilities().with(doubts, chat.concessions());
        if (found.certain()) {
            cache.putDocument(
                    name(spec), write(new Examined(time.clock().instant().toString(), all)));
        }
        return all;
    }

    private Found probed(ModelSpec.Remote spec, JsonServer chat, Retries retries) {
        ExecutorService executor = Executors.newFixedThreadPool(PROBES_AT_ONCE);
        try {
            JsonServer whileBusy = new PatientServer(chat, retries, EnumSet.of(Kind.LOADING, Kind.USUAL));
            JsonServer patient = new PatientServer(chat, retries);
            return new OpenAiProbe(chat, whileBusy, patient, spec.model(), time::nanos, executor)
                    .find(ExamQuestions.PROBE);
        } finally {
            executor.shutdownNow();
        }
    }

    private static String name(ModelSpec spec) {
        return "capabilities " + spec;
    }

    private static Optional<Examined> read(String json) {
        try {
            return Optional.of(Formats.LINE.readValue(json, Examined.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String write(Examined found) {
        try {
            return Formats.LINE.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("capabilities are plain values", e);
        }
    }
}
