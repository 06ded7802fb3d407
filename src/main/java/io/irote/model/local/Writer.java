package io.irote.model.local;

import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.call.Thoughts;
import io.irote.model.local.graph.Cache;
import io.irote.model.local.graph.Feed;
import io.irote.model.local.graph.Graph;
import io.irote.model.local.graph.GraphLimits;
import io.irote.model.local.graph.GrowingCache;
import io.irote.model.local.graph.Logits;
import io.irote.model.local.graph.ModelConfig;
import io.irote.model.local.token.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Writes answers: several samples of one prompt, which is read once, at the same time. */
final class Writer {
    private final Graph graph;
    private final GraphLimits limits;
    private final ModelConfig config;
    private final Texts texts;

    Writer(Graph graph, GraphLimits limits, ModelConfig config, Texts texts) {
        this.graph = graph;
        this.limits = limits;
        this.config = config;
        this.texts = texts;
    }

    /** The answers in request order. */
    List<Generation> write(List<GenerationRequest> requests) {
        Map<List<Integer>, List<GenerationRequest>> byPrompt = new LinkedHashMap<>();
        Map<GenerationRequest, Generation> answers = new HashMap<>();
        for (GenerationRequest request : requests) {
            List<Integer> prompt =
                    Arrays.stream(texts.context(request.prompt())).boxed().toList();
            byPrompt.computeIfAbsent(prompt, unused -> new ArrayList<>()).add(request);
        }
        byPrompt.forEach((prompt, samples) -> write(
                prompt.stream().mapToInt(Integer::intValue).toArray(),
                samples.stream().distinct().toList(),
                answers));
        return requests.stream().map(answers::get).toList();
    }

    private void write(int[] prompt, List<GenerationRequest> samples, Map<GenerationRequest, Generation> answers) {
        int longest =
                samples.stream().mapToInt(GenerationRequest::maxTokens).max().orElseThrow();
        int rows = limits.answers(Math.min(config.context(), prompt.length + longest));
        try (GrowingCache growing = new GrowingCache(graph, graph.empty(1), limits)) {
            growing.readTo(prompt.length - 1, prompt);
            for (int from = 0; from < samples.size(); from += rows) {
                List<GenerationRequest> some = samples.subList(from, Math.min(samples.size(), from + rows));
                List<Draft> drafts =
                        some.stream().map(sample -> draft(prompt, sample)).toList();
                write(growing.cache(), prompt, drafts);
                for (int i = 0; i < some.size(); i++) {
                    answers.put(some.get(i), generation(prompt, drafts.get(i)));
                }
            }
        }
    }

    /** A sample depends on its prompt and its number, not on what else is written at the same time. */
    private Draft draft(int[] prompt, GenerationRequest sample) {
        long seed = new SplittableRandom(Arrays.hashCode(prompt)).nextLong() ^ sample.repeat();
        int most = Math.min(sample.maxTokens(), config.context() - prompt.length);
        return new Draft(
                most, config.ends(), new Sampler(sample.temperature(), config.topP(), new SplittableRandom(seed)));
    }

    private void write(Cache read, int[] prompt, List<Draft> drafts) {
        int[] last = {prompt[prompt.length - 1]};
        List<int[]> next = drafts.stream().map(draft -> last).toList();
        try (GrowingCache growing = new GrowingCache(graph, graph.repeat(read, drafts.size()), limits)) {
            while (drafts.stream().anyMatch(draft -> draft.finish().isEmpty())) {
                Logits logits = growing.step(new Feed(next), 1);
                next = IntStream.range(0, drafts.size())
                        .mapToObj(row -> new int[] {drafts.get(row).write(logits, row)})
                        .toList();
            }
        }
    }

    private Generation generation(int[] prompt, Draft draft) {
        return new Generation(
                Thoughts.without(texts.text(draft.ids())),
                draft.finish().orElseThrow(),
                prompt.length + draft.ids().length);
    }
}
