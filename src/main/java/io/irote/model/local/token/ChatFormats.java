package io.irote.model.local.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ModelException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The chat formats that are known, told apart by the marks in a model's {@code chat_template}. The template itself is a
 * program in a language of its own and is never run.
 */
public final class ChatFormats {
    /** What Qwen's template writes where the model is not to think aloud before it answers. */
    private static final String NO_THOUGHT = "<think>\n\n</think>\n\n";

    /** Other families have the same marks, but end a turn in another way. */
    private static final Pattern ZEPHYR =
            Pattern.compile("<\\|user\\|>.{1,40}content.{0,6}\\+ ?eos_token", Pattern.DOTALL);

    /** Begins an answer with a thought, always. */
    private static final Pattern THINKS = Pattern.compile("assistant(\\\\n|\n)<think>");

    private final String template;
    private final String bos;
    private final String eos;

    private ChatFormats(String template, String bos, String eos) {
        this.template = template;
        this.bos = bos;
        this.eos = eos;
    }

    /**
     * The format of a model.
     *
     * @param config its {@code tokenizer_config.json}
     * @param file its {@code chat_template.jinja}, if there is one
     * @param start what its tokenizer puts before a plain text
     * @throws ModelException if it has a template of an unknown kind
     */
    public static ChatFormat of(JsonNode config, Optional<String> file, String start) {
        String template = file.orElseGet(() -> template(config.path("chat_template")));
        String eos = token(config.path("eos_token"));
        return template.isBlank()
                ? plain(start)
                : new ChatFormats(template, token(config.path("bos_token")), eos).answering();
    }

    private static String template(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .filter(entry -> entry.path("name").asText().equals("default"))
                        .map(entry -> entry.path("template").asText())
                        .findFirst()
                        .orElse("")
                : node.asText("");
    }

    private static String token(JsonNode node) {
        return node.isObject() ? node.path("content").asText() : node.asText("");
    }

    /**
     * For base models: turns with a blank line between them, and a line {@code Answer:} before each of the model's own.
     */
    private static ChatFormat plain(String start) {
        Marks turn = new Marks("", "\n\n");
        return new ChatFormat(
                "plain text, no chat template",
                start,
                Optional.of(turn),
                turn,
                new Marks("Answer:\n", "\n\n"),
                "",
                "",
                false);
    }

    private ChatFormat answering() {
        if (THINKS.matcher(template).find() && !has(escaped(NO_THOUGHT))) {
            throw new ModelException("the model thinks aloud before every answer, so that its answers have no"
                    + " probabilities of their own; use one that can answer at once, e.g. an instruct model");
        }
        return known();
    }

    private ChatFormat known() {
        if (has("<|im_sep|>")) {
            return turns("Phi-4", "<|im_start|>", "<|im_sep|>", "<|im_end|>");
        }
        if (has("<|im_start|>") && !has("Reasoning Mode")) {
            return turns("ChatML", "<|im_start|>", "\n", "<|im_end|>\n");
        }
        if (has("<|start_header_id|>")) {
            return llama3();
        }
        if (has("<start_of_turn>")) {
            Marks user = new Marks("<start_of_turn>user\n", "<end_of_turn>\n");
            Marks model = new Marks("<start_of_turn>model\n", "<end_of_turn>\n");
            return format("Gemma", Optional.empty(), user, model, "", true);
        }
        if (has("[INST]") && !has("<<SYS>>")) {
            return mistral();
        }
        if (has("<|end|>") && has("<|assistant|>") && !has("<|channel|>")) {
            String line = has("<|end|>\\n") || has("<|end|>\n") ? "\n" : "";
            return turns("Phi", "<|", "|>" + line, "<|end|>" + line);
        }
        if (ZEPHYR.matcher(template).find()) {
            return turns("Zephyr", "<|", "|>\n", eos + "\n");
        }
        throw new ModelException(
                "the model's chat template is of a kind that is not known here (known are ChatML, Llama 3,"
                        + " Gemma, Phi, Mistral and Zephyr); serve the model with vLLM, SGLang or llama.cpp and use openai:MODEL@URL");
    }

    private ChatFormat llama3() {
        String header = "<|end_header_id|>\n\n";
        ChatFormat format = turns("Llama 3", "<|start_header_id|>", header, "<|eot_id|>");
        // Since version 3.1 every prompt begins with two dates; the second is the template's default.
        String dates = has("Cutting Knowledge Date: December 2023")
                ? "Cutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n"
                : "";
        return new ChatFormat(
                format.name(), format.start(), format.system(), format.user(), format.assistant(), dates, "", true);
    }

    private ChatFormat mistral() {
        String space = has("[INST] ") ? " " : "";
        Optional<Marks> system = has("[SYSTEM_PROMPT]")
                ? Optional.of(new Marks("[SYSTEM_PROMPT]" + space, space + "[/SYSTEM_PROMPT]"))
                : Optional.empty();
        return format("Mistral", system, new Marks("[INST]" + space, space + "[/INST]"), new Marks("", eos), "", false);
    }

    /** A format with one kind of marks for all roles. */
    private ChatFormat turns(String name, String before, String behind, String after) {
        return format(
                name,
                Optional.of(new Marks(before + "system" + behind, after)),
                new Marks(before + "user" + behind, after),
                new Marks(before + "assistant" + behind, after),
                has(escaped(NO_THOUGHT)) ? NO_THOUGHT : "",
                false);
    }

    private ChatFormat format(
            String name, Optional<Marks> system, Marks user, Marks assistant, String answer, boolean trims) {
        // The same token may begin every turn, as SmolLM2's does.
        boolean literally = !bos.isEmpty() && has(bos) && !user.before().contains(bos);
        boolean begins = has("bos_token") || literally;
        return new ChatFormat(name, begins ? bos : "", system, user, assistant, "", answer, trims);
    }

    /** As templates write it. */
    private static String escaped(String text) {
        return text.replace("\n", "\\n");
    }

    private boolean has(String mark) {
        return template.contains(mark);
    }
}
