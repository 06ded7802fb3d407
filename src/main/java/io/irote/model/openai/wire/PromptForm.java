package io.irote.model.openai.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Prompt;
import java.util.List;

/** How several prompts are sent to vLLM's {@code /completions}. */
public sealed interface PromptForm {
    String method();

    /** The part of a request's body that holds them. */
    ObjectNode body(List<Prompt> prompts);

    /**
     * A mark that a server puts before a prompt of its own accord moves every figure a little.
     *
     * @throws io.irote.model.ModelException if the server read other prompts than these
     */
    void refuseOthers(List<Prompt> prompts, Answer answer);

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
            ObjectNode body =
                    RequestJson.object().put("add_special_tokens", false).put("return_token_ids", true);
            ArrayNode texts = body.putArray("prompt");
            prompts.forEach(prompt -> texts.add(layout.of(prompt)));
            return body;
        }

        @Override
        public void refuseOthers(List<Prompt> prompts, Answer answer) {
            List<Answer> choices = answer.choices(prompts.size());
            for (int i = 0; i < prompts.size(); i++) {
                List<Integer> head = layout.head(prompts.get(i));
                List<Integer> read = choices.get(i).at("prompt_token_ids").integers();
                List<Integer> begun = read.subList(0, Math.min(head.size(), read.size()));
                if (!begun.equals(head)) {
                    throw answer.wrong("read a prompt that begins with the tokens " + begun + ", not with " + head);
                }
            }
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
            return RequestJson.object()
                    .set(
                            "prompt",
                            RequestJson.idLists(
                                    prompts.stream().map(ids::context).toList()));
        }

        @Override
        public void refuseOthers(List<Prompt> prompts, Answer answer) {
            long sent = prompts.stream()
                    .mapToLong(prompt -> ids.context(prompt).size())
                    .sum();
            long read = answer.usage().prompt();
            if (read != 0 && read != sent) {
                throw answer.wrong("read " + read + " prompt tokens where " + sent + " were sent");
            }
        }

        @Override
        public int tokens(Prompt prompt, Answer choice) {
            return ids.context(prompt).size();
        }
    }
}
