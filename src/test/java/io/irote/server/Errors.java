package io.irote.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Errors as each protocol tells them. */
final class Errors {
    private Errors() {}

    static ObjectNode json(String path, Refused refused) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (path.startsWith("/v1/messages")) {
            json.put("type", "error");
            error(json, refused).put("type", anthropicType(refused.status()));
        } else if (path.startsWith("/v1beta")) {
            error(json, refused).put("code", refused.status()).put("status", googleStatus(refused.status()));
        } else {
            error(json, refused)
                    .put("type", refused.status() == 404 ? "NotFoundError" : "BadRequestError")
                    .putNull("param")
                    .put("code", refused.status());
        }
        return json;
    }

    private static ObjectNode error(ObjectNode json, Refused refused) {
        return json.putObject("error").put("message", refused.getMessage());
    }

    private static String anthropicType(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 404 -> "not_found_error";
            default -> "invalid_request_error";
        };
    }

    private static String googleStatus(int status) {
        return switch (status) {
            case 401 -> "UNAUTHENTICATED";
            case 404 -> "NOT_FOUND";
            default -> "INVALID_ARGUMENT";
        };
    }
}
