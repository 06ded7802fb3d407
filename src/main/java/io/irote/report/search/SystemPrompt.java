package io.irote.report.search;

import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Markdown;
import java.util.LinkedHashMap;
import java.util.Map;

/** A ready system prompt: as it is, as a chat message, or for pasting into a page. */
public record SystemPrompt(String text) {
    public String render(Format format) {
        return switch (format) {
            case TEXT -> text + "\n";
            case MD -> Markdown.fenced(text) + "\n";
            case JSON -> Json.write(message());
        };
    }

    private Map<String, String> message() {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", "system");
        message.put("content", text);
        return message;
    }
}
