package io.irote.model.openai.probe;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.openai.choice.ChatChoices;
import io.irote.model.openai.wire.GreedyChat;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the best way of getting the probabilities of options: one that gives all of them, with the fewest calls. */
record ChoiceProbe(GreedyChat chat, ProbabilityMethods methods, ProbeQuestions questions, Attempts attempts) {
    private static final List<Integer> FEWER = List.of(10, 5);
    /** Of one or two likely tokens less follows than of samples. */
    private static final int LEAST = 3;

    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,2}\\b");
    /** Of the field, or of what it asks for. */
    private static final Pattern TOO_MANY = Pattern.compile("log_?probs?", Pattern.CASE_INSENSITIVE);

    private record Found(Ability ability, ChoiceDistribution distribution) {}

    /** The ability, which may fall back on how texts are scored. */
    Ability ability(Ability likelihood) {
        List<String> reasons = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Ability way : bestFirst(likelihood)) {
            Optional<Found> works = attempt(way, likelihood, reasons);
            if (works.isPresent() && works.get().distribution().provenance() == Provenance.EXACT) {
                return finished(works.get(), likelihood, reasons);
            }
            works.ifPresent(found::add);
        }
        return found.isEmpty() ? sampled(reasons) : bounded(found.get(0), likelihood, reasons);
    }

    /** A server that tells fewer tokens than it is asked for is asked for fewer. */
    private Optional<Found> attempt(Ability way, Ability likelihood, List<String> reasons) {
        String label = way.method().name().toLowerCase(Locale.ROOT);
        List<String> refusals = new ArrayList<>();
        Optional<Found> found = attempts.attempt(label, () -> ask(way, likelihood), refusals);
        String refusal = String.join(" ", refusals);
        for (int top : way.method() == Method.CHAT ? fewer(refusal) : List.<Integer>of()) {
            if (found.isEmpty()) {
                Ability fewer =
                        new Ability(way.method(), way.provenance(), way.arrays(), List.of(), OptionalInt.of(top));
                found = attempts.attempt(label, () -> ask(fewer, likelihood), new ArrayList<>());
            }
        }
        found.filter(one -> one.ability().top().isPresent())
                .ifPresent(one ->
                        refusals.add("the server tells " + one.ability().top().getAsInt() + " likely tokens at most"));
        reasons.addAll(refusals);
        return found;
    }

    /**
     * Ways beside the chat only where texts showed that what they send is the chat's own prompt. Echoed texts are no
     * answers of a chat, and llama-server's own list is as good as its texts.
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

    /** The number that a refusal names, then usual ones; none if it is about something else. */
    private static List<Integer> fewer(String refusal) {
        if (!TOO_MANY.matcher(refusal).find()) {
            return List.of();
        }
        Stream<Integer> named = NUMBER.matcher(refusal)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .filter(number -> number >= LEAST && number < ChatChoices.TOP);
        return Stream.concat(named.sorted(Comparator.reverseOrder()), FEWER.stream())
                .distinct()
                .toList();
    }

    private Found ask(Ability way, Ability likelihood) {
        return new Found(
                way,
                new ChoiceCheck(chat, questions.item())
                        .ask(methods.choices(way, likelihood).orElseThrow()));
    }

    private Ability bounded(Found found, Ability likelihood, List<String> reasons) {
        reasons.add(String.format(
                Locale.ROOT,
                "the server's list of likely tokens does not tell the options apart in full, whose probabilities are"
                        + " bounded by %.4f; serve the model with vLLM for exact ones",
                found.distribution().bound()));
        return finished(found, likelihood, reasons);
    }

    private Ability finished(Found found, Ability likelihood, List<String> reasons) {
        attempts.attempt(
                        "written answer",
                        () -> new ChoiceCheck(chat, questions.item()).disagreement(found.distribution()),
                        reasons)
                .flatMap(odd -> odd)
                .ifPresent(reasons::add);
        Ability way = found.ability();
        if (likelihood.method() == Method.RATED) {
            attempts.attempt("ratings from 0 to 10", () -> rating(way), reasons)
                    .filter(rating -> rating.provenance() != Provenance.EXACT)
                    .ifPresent(rating -> reasons.add(String.format(
                            Locale.ROOT,
                            "ratings from 0 to 10, which stand in for log-probabilities of texts, are bounded by %.4f",
                            rating.bound())));
        }
        Provenance doubted = way.method() == Method.CHAT ? readAs(found.distribution(), reasons) : Provenance.EXACT;
        Provenance provenance = found.distribution().provenance().and(doubted);
        return new Ability(way.method(), provenance, way.arrays(), reasons, way.top());
    }

    /** Exact only if the chat reads as many tokens as the server's own tokenizer gives, where it tells. */
    private Provenance readAs(ChoiceDistribution distribution, List<String> reasons) {
        Prompt prompt = questions.item().prompt();
        Optional<Integer> tokens = Stream.of(methods.vllmIds(), methods.llamaIds())
                .flatMap(ids ->
                        attempts.attempt("tokens", () -> ids.context(prompt).size(), new ArrayList<>()).stream())
                .findFirst();
        int read = distribution.tokens();
        if (read == 0 || tokens.isEmpty() || tokens.get() == read) {
            return Provenance.EXACT;
        }
        reasons.add("the chat reads " + read + " tokens where the server's tokenizer gives " + tokens.get()
                + ", as if the mark that begins a text stood twice before it: options are rated after another prompt than"
                + " is sent");
        return Provenance.BOUNDED;
    }

    private ChoiceDistribution rating(Ability way) {
        return ChoiceCheck.ask(methods.choices(way).orElseThrow(), questions.rating());
    }

    private static Ability sampled(List<String> reasons) {
        reasons.add(
                "the server tells no probabilities of answers, so that they will be sampled, 20 answers to a question"
                        + " in the place of one; serve the model with vLLM, SGLang or llama-server for exact ones");
        return new Ability(Method.SAMPLED, Provenance.SAMPLED, false, reasons);
    }
}
