package io.irote.model.openai;

/**
 * What a server takes beyond the part of the protocol that all share.
 *
 * @param service whether it is OpenAI's own, which names the longest answer in another way and takes no unknown fields
 * @param several whether one call may ask for several answers
 * @param schema whether answers can be held to a JSON schema
 */
public record OpenAiDialect(boolean service, boolean several, boolean schema) {
    /** OpenAI's own service. */
    public static final OpenAiDialect SERVICE = new OpenAiDialect(true, true, true);

    /** Another server. */
    public static OpenAiDialect compatible(boolean several, boolean schema) {
        return new OpenAiDialect(false, several, schema);
    }
}
