package io.irote.model.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Prompt;
import java.util.List;

/** How several prompts are sent to vLLM's {@code /completions}. */
sealed interface PromptForm {
    String method();

    /** The part of a request's body that holds them. */
    ObjectNode body(List<Prompt> prompts);

    /** How many tokens a prompt has, of which a choice came. */
    int tokens(Prompt prompt, Answer choice);

    /** As texts in the server's own chat layout, which have their own mark that begins a text. */
    record Texts(ChatLayout layout) implements PromptForm {
        @Override
        public String method() {
            return "template";
        }

        @Override
        public ObjectNode body(List<Prompt> prompts) {
            ObjectNode body = Json.object().put("add_special_tokens", false).put("return_token_ids", true);
            ArrayNode texts = body.putArray("prompt");
            prompts.forEach(prompt -> texts.add(layout.of(prompt)));
            return body;
        }

        @Override
        public int tokens(Prompt prompt, Answer choice) {
            return choice.list("prompt_token_ids").size();
        }
    }

    /** As token ids, which have to be asked for first. */
    record Ids(TokenIds ids) implements PromptForm {
        @Override
        public String method() {
            return "completions";
        }

        @Override
        public ObjectNode body(List<Prompt> prompts) {
            return Json.object()
                    .set(
                            "prompt",
                            Json.idLists(prompts.stream().map(ids::context).toList()));
        }

        @Override
        public int tokens(Prompt prompt, Answer choice) {
            return ids.context(prompt).size();
        }
    }
}
