package io.irote.prompt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;

/** A template, checked and ready to be filled. A value is put in as it is and never read as a template. */
public record PromptTemplate(String text, Template compiled) {
    private static final Mustache.Compiler STRICT =
            Mustache.compiler().escapeHTML(false).strictSections(true);

    /**
     * @param place names the file in messages
     * @throws TemplateException if it is not a template for these values
     */
    static PromptTemplate of(TemplateName name, String place, String text) {
        Tags.check(place, text, name.slots(), name.needed());
        return new PromptTemplate(text, STRICT.compile(text));
    }

    public String render(Map<String, ?> values) {
        return compiled.execute(values).strip();
    }
}
