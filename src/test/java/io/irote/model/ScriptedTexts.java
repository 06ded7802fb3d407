package io.irote.model;

import io.irote.model.Generation.FinishReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replays answers: each prompt that holds a passage takes the next answer put down for it; an unforeseen one fails. */
public final class ScriptedTexts implements TextGenerator {
    private final Map<String, Deque<Outcome<Generation>>> answers = new LinkedHashMap<>();
    private final List<List<GenerationRequest>> batches = new ArrayList<>();

    /** Puts down whole answers to prompts that hold the passage. */
    public ScriptedTexts answering(String passage, String... texts) {
        for (String text : texts) {
            add(passage, new Generation(text, FinishReason.STOP, 2));
        }
        return this;
    }

    /** Puts down an answer that the token limit cut. */
    public ScriptedTexts cutting(String passage, String text) {
        add(passage, new Generation(text, FinishReason.LENGTH, 2));
        return this;
    }

    /** Puts down that the request fails for good. */
    public ScriptedTexts failing(String passage, String reason) {
        add(passage, new Outcome.Missing<>(Outcome.Status.FAILED, reason));
        return this;
    }

    private void add(String passage, Generation answer) {
        add(passage, new Outcome.Answered<>(answer));
    }

    private void add(String passage, Outcome<Generation> answer) {
        answers.computeIfAbsent(passage, unused -> new ArrayDeque<>()).add(answer);
    }

    /** What was asked, one list for each call. */
    public List<List<GenerationRequest>> batches() {
        return batches;
    }

    @Override
    public List<Generation> generate(List<GenerationRequest> requests) {
        return Outcome.allOf(generateEach(requests));
    }

    @Override
    public List<Outcome<Generation>> generateEach(List<GenerationRequest> requests) {
        batches.add(List.copyOf(requests));
        return requests.stream().map(this::next).toList();
    }

    private Outcome<Generation> next(GenerationRequest request) {
        String prompt = request.prompt().toString();
        return answers.entrySet().stream()
                .filter(entry ->
                        prompt.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer was put down for " + prompt))
                .getValue()
                .remove();
    }
}
