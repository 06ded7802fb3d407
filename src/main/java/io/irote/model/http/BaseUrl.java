package io.irote.model.http;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user may have meant by a base URL at which there is no model server. */
final class BaseUrl {
    private static final Pattern VERSION = Pattern.compile("/v\\d\\w*(/|$)");
    private static final Pattern ENDPOINT =
            Pattern.compile("/((chat/)?completions|messages|models|responses|embeddings)$");

    private BaseUrl() {}

    /** The advice behind a semicolon; empty where the URL looks like one. */
    static String advice(URI base) {
        String path = base.getRawPath();
        Matcher endpoint = ENDPOINT.matcher(path);
        if (endpoint.find()) {
            return "; leave " + endpoint.group() + " out of the URL";
        }
        return VERSION.matcher(path).find() ? "" : "; the URL of most servers ends in /v1: try " + base + "/v1";
    }
}
