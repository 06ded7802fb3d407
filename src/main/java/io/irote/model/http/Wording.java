package io.irote.model.http;

import java.util.regex.Pattern;

/**
 * What servers mean, by their words: the statuses and codes that they say it with are too different. Words of OpenAI,
 * Azure, Anthropic, Gemini, Bedrock, Mistral, Groq, Together, xAI, vLLM, SGLang, llama.cpp, Ollama, TGI, LM Studio and
 * gateways before them.
 */
enum Wording {
    /** A limit of tokens in a time, which waiting mends. */
    RATE("per (min|hour|day|second)|\\b[rt]p[md]\\b|rate limit|please wait|quota|throttl|too many requests"),
    /** One request alone is more than all that is allowed in a time. */
    LARGE("request too large"),
    /** The prompt, alone or with the answer that is asked for, is longer than what the model reads. */
    CONTEXT(
            "context (length|window|size|limit)",
            "context (the )?overflow|\\bn ctx\\b|\\bmax (model|seq|sequence|total|input|prompt) (len|length|tokens)\\b",
            "(prompt|inputs?|messages?|request|conversation|query|text|sequence)\\b.{0,60}?(?<!took |taking )"
                    + "too (long|large|big)",
            "too many (input |prompt |total )?tokens",
            "(prompt|input|sequence)s?\\b.{0,60}?(exceed|longer than|larger than|greater than)",
            "exceed(s|ed|ing)?\\b.{0,60}?(token limit|maximum (number|input|prompt|sequence|allowed|token)|limit of \\d)",
            "tokens? (limit|count|number)s? .{0,40}?exceed|token limit|tokens limit reached",
            "tokens .{0,60}?must (be|have) (<|less|at most|no more|not exceed)|must have (less|fewer) than \\d+ tokens",
            "maximum (prompt|input|sequence) length|range of input length",
            "reduce (the|your) (length|size|prompt)|shorter (input|prompt)|(shorten|truncate) (the|your)",
            "string above max length"),
    /** A chat template or a backend takes no such request, which some servers count as a failure of their own. */
    REFUSING(
            "not supported|unsupported|does not support|not permitted|must alternate|roles are supported|extraneous key"),
    /** The model will be there in some minutes. */
    LOADING(
            "(?<!error |failed |unable to )\\bloading (the |a )?(model|weights|checkpoint)",
            "\\b(model|server|engine|endpoint|service)\\b.{0,80}?\\b(is|are|still|currently|being) "
                    + "(still |currently |being |not yet |not )*(load(ing|ed)|start(ing|ed)( up)?|warm(ing|ed)( up)?|boot(ing|ed)"
                    + "|initiali[sz](ing|ed)|scaling( up)?|ready)",
            "warming up|cold start|still (loading|starting|booting)|not ready( yet)?"),
    /** The server could not do now what it can do. */
    PASSING("overload|unavailable|server error|internal error|rate limit|too many requests|time ?d? ?out|timeout"
            + "|exhausted|capacity|try again|retry|temporar|no (healthy |available )?(worker|upstream|backend)"
            + "|connection (reset|refused|closed)|bad gateway|provider returned error");

    private final Pattern pattern;

    Wording(String... alternatives) {
        pattern = Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
    }

    /** Whether a server means this. */
    boolean isIn(ServerMessage said) {
        return pattern.matcher(said.words()).find();
    }
}
