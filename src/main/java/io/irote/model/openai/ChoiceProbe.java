package io.irote.model.openai;

import io.irote.model.Capabilities.Ability;
import io.irote.model.Capabilities.Method;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the best way of getting the probabilities of options: one that gives all of them, with the fewest calls. */
record ChoiceProbe(GreedyChat chat, Ways ways, Attempts attempts) {
    private record Found(Ability ability, ChoiceDistribution distribution) {}

    /** The ability, which may fall back on how texts are scored. */
    Ability ability(Ability likelihood) {
        List<String> reasons = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Ability way : bestFirst(likelihood)) {
            String label = way.method().name().toLowerCase(Locale.ROOT);
            Optional<Found> works = attempts.attempt(label, () -> ask(way), reasons);
            if (works.isPresent() && works.get().distribution().provenance() == Provenance.EXACT) {
                return finished(works.get(), reasons);
            }
            works.ifPresent(found::add);
        }
        return found.isEmpty() ? sampled(reasons) : bounded(found.get(0), reasons);
    }

    /**
     * Ways beside the chat only where texts showed that what they send is the chat's own prompt. Echoed texts are no answers of a chat, and
     * llama-server's own list is as good as its texts.
     */
    private static List<Ability> bestFirst(Ability likelihood) {
        Ability chat = way(Method.CHAT, false);
        return switch (likelihood.method()) {
            case TEMPLATE ->
                List.of(
                        way(Method.TEMPLATE_COMPLETIONS, true),
                        way(Method.COMPLETIONS, true),
                        chat,
                        way(Method.TEMPLATE, likelihood.arrays()));
            case VLLM -> List.of(way(Method.COMPLETIONS, true), chat, way(Method.VLLM, likelihood.arrays()));
            case SGLANG -> List.of(chat, way(Method.SGLANG, likelihood.arrays()));
            case LLAMA -> List.of(way(Method.LLAMA, false), chat);
            case CHAT, TEMPLATE_COMPLETIONS, COMPLETIONS, ECHO, ONNX, SAMPLED, RATED, NONE -> List.of(chat);
        };
    }

    private static Ability way(Method method, boolean arrays) {
        return new Ability(method, Provenance.EXACT, arrays, List.of());
    }

    private Found ask(Ability way) {
        return new Found(way, new ChoiceCheck(chat).ask(ways.choices(way).orElseThrow()));
    }

    private Ability bounded(Found found, List<String> reasons) {
        reasons.add(String.format(
                Locale.ROOT,
                "the server's list of likely answers leaves options out, whose probabilities are bounded by %.4f;"
                        + " serve the model with vLLM for exact ones",
                found.distribution().bound()));
        return finished(found, reasons);
    }

    private Ability finished(Found found, List<String> reasons) {
        attempts.attempt("written answer", () -> new ChoiceCheck(chat).disagreement(found.distribution()), reasons)
                .flatMap(odd -> odd)
                .ifPresent(reasons::add);
        Ability way = found.ability();
        return new Ability(way.method(), found.distribution().provenance(), way.arrays(), reasons);
    }

    private static Ability sampled(List<String> reasons) {
        reasons.add("the server tells no probabilities of answers, so that they will be sampled;"
                + " serve the model with vLLM, SGLang or llama-server for exact ones");
        return new Ability(Method.SAMPLED, Provenance.SAMPLED, false, reasons);
    }
}
