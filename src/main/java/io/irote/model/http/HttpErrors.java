package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ContextLengthException;
import io.irote.model.ModelException;
import io.irote.model.call.RefusedRequestException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.HttpSettings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the refusals of a server mean: each becomes one line that names the server and what to do. */
record HttpErrors(Endpoint endpoint, HttpSettings settings, Clock clock) {
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;

    /** The error that a status other than 2xx stands for. */
    ModelException ofStatus(HttpResponse<?> response, byte[] body) {
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            return redirect(response);
        }
        ServerMessage said = ServerMessage.of(body, endpoint);
        Optional<Duration> wait = RetryAfter.of(response.headers(), clock).or(() -> RetryAfter.in(said.text()));
        return isTooLong(status, said)
                ? tooLong(said)
                : isPassing(status, said)
                        ? passing(" could not answer now (HTTP " + status + ")", status, said, wait)
                        : lasting(status, at(lasting(status, response.uri(), said)), said);
    }

    /**
     * The error that a server reports in an answer with status 200, as gateways do for the servers behind them. It is
     * what the status in it means, or its words where it holds none.
     */
    ModelException inAnswer(JsonNode answer) {
        ServerMessage said = ServerMessage.of(answer, endpoint);
        int status = said.status().orElse(Wording.PASSING.isIn(said) ? UNAVAILABLE : BAD_REQUEST);
        String what = " answered with an error";
        return isTooLong(status, said)
                ? tooLong(said)
                : isPassing(status, said)
                        ? passing(what, status, said, RetryAfter.in(said.text()))
                        : lasting(status, at(what + said.quoted() + BaseUrl.advice(endpoint.base())), said);
    }

    private static boolean isPassing(int status, ServerMessage said) {
        boolean spent = said.code().contains("insufficient_quota");
        boolean never = status == 501 || status == 505;
        boolean busy = status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
        return busy && !never && !spent && !(status >= 500 && Wording.REFUSING.isIn(said));
    }

    /** A request that is larger than all that a key may ask in a minute does not get smaller by waiting either. */
    private static boolean isTooLong(int status, ServerMessage said) {
        boolean rate = Wording.RATE.isIn(said) && !Wording.LARGE.isIn(said);
        boolean bare = status < 500 && status != 429 && said.text().matches("(?i)too (long|large)\\W*");
        return status == 413 || !rate && (bare || Wording.CONTEXT.isIn(said));
    }

    private ModelException tooLong(ServerMessage said) {
        return new ContextLengthException(at(" says that the prompt is too long for the model's context" + said.quoted()
                + "; use a model with a longer context"));
    }

    private ModelException passing(String what, int status, ServerMessage said, Optional<Duration> wait) {
        return Wording.LOADING.isIn(said)
                ? new RetriableModelException(
                        Kind.LOADING, at(" is still loading the model" + said.quoted()), wait, null)
                : new RetriableModelException(
                        status == FAULT ? Kind.FAULT : Kind.USUAL, at(what + said.quoted()), wait, null);
    }

    /** One that is about the request itself says so, so that another may be made. */
    private static ModelException lasting(int status, String what, ServerMessage said) {
        return status == BAD_REQUEST || status == UNPROCESSABLE || Wording.REFUSING.isIn(said)
                ? new RefusedRequestException(what, said.all())
                : new ModelException(what);
    }

    private String lasting(int status, URI uri, ServerMessage said) {
        return switch (status) {
            case 401 ->
                endpoint.key().isPresent()
                        // Not quoted: servers show a part of a wrong key.
                        ? " refused the key in " + endpoint.keyVariable()
                                + " (HTTP 401); check that it is one of this server"
                        : " asks for a key (HTTP 401); " + endpoint.advice();
            case 403 ->
                endpoint.key().isPresent()
                        ? " refused the key in " + endpoint.keyVariable() + " (HTTP 403)" + said.quoted()
                                + "; check what that key may use"
                        : " refused the request without a key (HTTP 403)" + said.quoted() + "; " + endpoint.advice();
            case 404 ->
                " knows no such model or path (" + uri.getRawPath() + ")" + said.quoted()
                        + BaseUrl.advice(endpoint.base());
            case 405 -> " takes no requests at " + uri.getRawPath() + said.quoted() + BaseUrl.advice(endpoint.base());
            case 429 -> " has no quota left for the key in " + endpoint.keyVariable() + said.quoted();
            case 400, 422 -> " refused the request (HTTP " + status + ")" + said.quoted();
            default -> " answered with HTTP " + status + said.quoted();
        };
    }

    private ModelException redirect(HttpResponse<?> response) {
        String target = response.headers()
                .firstValue("location")
                .map(location -> ServerMessage.line(location, endpoint))
                .orElse("an unnamed place");
        return new ModelException(at(" redirects to " + target
                + "; redirects are not followed, so that the key stays here: name the final URL"));
    }

    /** The error of a file that may not be read. */
    ModelException noAccess(HttpResponse<?> response, byte[] body) {
        String token = endpoint.key().isPresent()
                ? "; check the name, and that the token in " + endpoint.keyVariable() + " may read it"
                : "; check the name, and for what is private or gated set " + endpoint.keyVariable()
                        + " to a token that may read it";
        return new ModelException(at(" refused " + response.uri().getPath() + " (HTTP " + response.statusCode() + ")"
                + ServerMessage.of(body, endpoint).quoted() + token));
    }

    /** The error of a file that does not exist. */
    ModelException notFound(HttpResponse<?> response, byte[] body) {
        return new ModelException(at(" has no " + response.uri().getPath()
                + ServerMessage.of(body, endpoint).quoted()));
    }

    /** The same errors at the place that a redirect led to. */
    HttpErrors at(URI place) {
        return new HttpErrors(endpoint.elsewhere(place), settings, clock);
    }

    /** The errors of exchanges with this server that come to no response. */
    ConnectionErrors ofConnection() {
        return new ConnectionErrors(endpoint, settings);
    }

    private String at(String what) {
        return endpoint.origin() + what;
    }
}
