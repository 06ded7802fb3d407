package io.irote.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** The text of tokens in vLLM's form; special tokens are spelt out. */
record DetokenizeEndpoint(ExactModel model) implements Endpoint {
    @Override
    public Served serve(Call call) {
        List<Integer> ids = Ids.list(call.body().path("tokens"));
        if (ids.isEmpty()) {
            throw new Refused(400, "there are no tokens");
        }
        return Served.free(JsonNodeFactory.instance
                .objectNode()
                .put("prompt", model.tokenizer().decode(ids)));
    }
}
