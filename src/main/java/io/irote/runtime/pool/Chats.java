package io.irote.runtime.pool;

import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.anthropic.AnthropicChat;
import io.irote.model.call.Caller;
import io.irote.model.gemini.GeminiChat;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.OpenAiChat;
import io.irote.model.openai.OpenAiDialect;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.ModelSpec;

/** The way of writing texts with a model behind a server, by its provider's protocol. */
final class Chats {
    private Chats() {}

    static Caller<GenerationRequest, Generation> of(ModelSpec.Remote spec, JsonServer server, Capabilities can) {
        boolean structured = can.structured().method() != Method.NONE;
        boolean several = can.several().method() != Method.NONE;
        return switch (spec.provider()) {
            case OPENAI ->
                new OpenAiChat(
                        server,
                        spec.model(),
                        spec.urls().contains(spec.provider().home())
                                ? OpenAiDialect.SERVICE
                                : OpenAiDialect.compatible(several, structured));
            case ANTHROPIC -> new AnthropicChat(server, spec.model(), structured);
            case GEMINI -> new GeminiChat(server, spec.model());
        };
    }
}
