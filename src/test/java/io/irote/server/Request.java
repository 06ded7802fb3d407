package io.irote.server;

import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import java.util.List;

/**
 * What a conversation asks for.
 *
 * @param self the system text: who is to answer
 * @param asked the last turn of the user
 * @param said what was answered before
 */
record Request(String self, String asked, String said) {
    static Request of(Prompt prompt) {
        List<String> asked = prompt.messages().stream()
                .filter(message -> message.role() == Role.USER)
                .map(Message::text)
                .toList();
        String last = asked.isEmpty() ? "" : asked.get(asked.size() - 1);
        return new Request(prompt.text(Role.SYSTEM), last, prompt.text(Role.ASSISTANT));
    }
}
