package io.irote.model.chat;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.irote.model.spec.Concession;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from a refusal which part of a request the server does not take. Servers word it in many ways, but the part's
 * name is among the words: {@code "Unsupported parameter: 'max_tokens'"} (OpenAI, Azure), {@code "loc":["body","seed"]}
 * (Mistral, vLLM), {@code "does not support parameters: ['seed']"} (LiteLLM), {@code "extraneous key [seed]"}
 * (Bedrock), {@code "Unknown name \"seed\" at 'generation_config'"} (Gemini),
 * {@code "Only user and assistant roles are supported!"} (chat templates).
 */
final class Refusals {
    private static final Pattern PROBABILITIES = words("log_?prob");
    private static final Pattern TOO_LARGE = words("too (large|high|long|many)|exceed|at most|maximum|less than|<=|≤");
    private static final Pattern TOO_SMALL = words("minimum|at least|greater than|>=|≥|too (small|low)");
    private static final Pattern ONLY_POSITIVE = words("positive|greater than|> ?0|above 0|non-?zero|at least|range");

    private static final Pattern LIMIT =
            words("max_?(completion_?|output_?|new_?)?tokens|context.?(length|window|size)");
    private static final Pattern TEMPERATURE = words("temperature");
    private static final Pattern SEED = words("(\\b|_)seed\\b");
    private static final Pattern FORM = words("response_?format|json.?(schema|mode|object)|structured.?output"
            + "|response_?mime_?type|response_?schema|output_?(config|format)|guided|grammar");
    private static final Pattern SEVERAL = words("\\bn ?(>|=|:|must|is|should|parameter)|['\"`\\[]n['\"`\\]]"
            + "|(multiple|several|one) (completion |chat )?(choice|candidate|completion|answer|response)");
    private static final Pattern SYSTEM = words("\\bsystem[ _]?(role|message|prompt|instruction|turn|content)"
            + "|role.{0,30}\\bsystem\\b|['\"`]system['\"`]|developer (instruction|message|role)|roles must alternate"
            + "|only user.{0,40}roles?|(start|begin).{0,20}user|first message.{0,40}user");
    private static final Pattern ABOUT_ELSE = words(
            "polic(y|ies)|content.?(filter|management)|safety|moderat|flagged|credit|billing|quota|api.?key|model.?not.?found");

    private static final List<Named> BY_NAME = List.of(
            new Named(SEED, Concession.NO_SEED),
            new Named(FORM, Concession.NO_FORM),
            new Named(SEVERAL, Concession.ONE_ANSWER),
            new Named(SYSTEM, Concession.SYSTEM_IN_USER));

    private Refusals() {}

    private record Named(Pattern words, Concession concession) {}

    private static Pattern words(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE);
    }

    /**
     * The concession that a server asks for; none if it names no part of the body that could be left out.
     *
     * @param body as it was refused, with {@code made} concessions
     */
    static Optional<Concession> named(String said, ChatBody body, Set<Concession> made) {
        if (PROBABILITIES.matcher(said).find()) {
            return Optional.empty();
        }
        return temperature(said, body).or(() -> limit(said, body, made)).or(() -> BY_NAME.stream()
                .filter(named -> named.words().matcher(said).find())
                .map(Named::concession)
                .filter(body::isChangedBy)
                .findFirst());
    }

    private static Optional<Concession> temperature(String said, ChatBody body) {
        if (!TEMPERATURE.matcher(said).find() || !body.isChangedBy(Concession.NO_TEMPERATURE)) {
            return Optional.empty();
        }
        boolean tiny = body.isGreedy() && ONLY_POSITIVE.matcher(said).find();
        return Optional.of(tiny ? Concession.TINY_TEMPERATURE : Concession.NO_TEMPERATURE);
    }

    /** A limit that is too high without room for thoughts is the user's to lower, or the prompt is too long. */
    private static Optional<Concession> limit(String said, ChatBody body, Set<Concession> made) {
        if (!LIMIT.matcher(said).find() || !body.isChangedBy(Concession.NO_LIMIT)) {
            return Optional.empty();
        }
        if (TOO_SMALL.matcher(said).find() && body.isChangedBy(Concession.SIXTEEN_AT_LEAST)) {
            return Optional.of(Concession.SIXTEEN_AT_LEAST);
        }
        if (TOO_LARGE.matcher(said).find()) {
            return made.contains(Concession.ROOM) ? Optional.of(Concession.NO_LIMIT) : Optional.empty();
        }
        if (body.hasLimit(ChatBody.MAX_TOKENS) && !made.contains(Concession.MAX_TOKENS)) {
            return Optional.of(Concession.MAX_COMPLETION_TOKENS);
        }
        boolean renamed = made.contains(Concession.MAX_COMPLETION_TOKENS);
        return Optional.of(
                body.hasLimit(ChatBody.MAX_COMPLETION_TOKENS) && !renamed
                        ? Concession.MAX_TOKENS
                        : Concession.NO_LIMIT);
    }

    /** Whether a refusal that names no part may be about one all the same. */
    static boolean mayBeAboutParts(String said, ChatBody body) {
        return !body.asksForProbabilities()
                && !PROBABILITIES.matcher(said).find()
                && !ABOUT_ELSE.matcher(said).find()
                && !(LIMIT.matcher(said).find() && TOO_LARGE.matcher(said).find());
    }

    /**
     * The concessions that leave something out of a body, the worst to make first.
     *
     * @param renames whether the limit has two names in its protocol
     */
    static Set<Concession> possible(ChatBody body, boolean renames) {
        Set<Concession> all = EnumSet.of(
                Concession.SYSTEM_IN_USER,
                Concession.NO_SEED,
                Concession.NO_TEMPERATURE,
                Concession.NO_FORM,
                Concession.ONE_ANSWER);
        if (renames) {
            all.add(body.hasLimit(ChatBody.MAX_TOKENS) ? Concession.MAX_COMPLETION_TOKENS : Concession.MAX_TOKENS);
        }
        all.removeIf(concession -> !body.isChangedBy(concession));
        return all;
    }
}
