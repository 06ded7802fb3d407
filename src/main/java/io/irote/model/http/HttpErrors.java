package io.irote.model.http;

import io.irote.model.ModelException;
import io.irote.model.RetriableModelException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/** What the failures of a server mean: each becomes one line that names the server and what to do. */
record HttpErrors(Endpoint endpoint, HttpSettings settings, Clock clock) {
    private static final Pattern TOO_LONG = Pattern.compile(
            "context.?(length|window|size)|maximum context|prompt is too long|input token count|too many tokens",
            Pattern.CASE_INSENSITIVE);

    /** The error that a status other than 2xx stands for. */
    ModelException ofStatus(HttpResponse<?> response, byte[] body) {
        int status = response.statusCode();
        ServerMessage said = ServerMessage.of(body, endpoint);
        if (status >= 300 && status < 400) {
            return redirect(response);
        }
        if (isBusy(status) && !said.code().equals("insufficient_quota")) {
            return new RetriableModelException(
                    at(" could not answer now (HTTP " + status + ")" + said.quoted()),
                    RetryAfter.of(response.headers(), clock),
                    null);
        }
        return new ModelException(at(lasting(status, response.uri(), said)));
    }

    private static boolean isBusy(int status) {
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    private String lasting(int status, URI uri, ServerMessage said) {
        return switch (status) {
            case 401 -> " refused the key; set " + endpoint.keyVariable();
            case 403 ->
                " refused the key (HTTP 403)" + said.quoted() + "; check what the key in " + endpoint.keyVariable()
                        + " may use";
            case 404 -> " knows no such model or path (" + uri.getRawPath() + ")" + said.quoted();
            case 407 -> " is behind a proxy that asks for a login; use one that does not";
            case 413 -> tooLong(said);
            case 429 -> " has no quota left for the key in " + endpoint.keyVariable() + said.quoted();
            case 400, 422 ->
                TOO_LONG.matcher(said.code() + " " + said.text()).find()
                        ? tooLong(said)
                        : " refused the request (HTTP " + status + ")" + said.quoted();
            default -> " answered with HTTP " + status + said.quoted();
        };
    }

    private static String tooLong(ServerMessage said) {
        return " says that the prompt is too long for the model's context" + said.quoted()
                + "; use a model with a longer context";
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
        return new ModelException(at(" refused " + response.uri().getPath() + " (HTTP " + response.statusCode() + ")"
                + ServerMessage.of(body, endpoint).quoted() + "; check the name, and for what is private or gated set "
                + endpoint.keyVariable() + " to a token that may read it"));
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

    /** The error that a server reports in an answer with status 200, as gateways do for the servers behind them. */
    RetriableModelException inAnswer(byte[] body) {
        return new RetriableModelException(
                at(" answered with an error" + ServerMessage.of(body, endpoint).quoted()));
    }

    /** The error that a broken exchange stands for. */
    ModelException ofBroken(IOException failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return noConnection("no connection within " + seconds(settings.connect()));
        }
        if (failure instanceof ConnectException) {
            boolean unknown = failure.getCause() instanceof UnresolvedAddressException;
            return noConnection(unknown ? "unknown host" : "connection refused");
        }
        if (failure instanceof LimitedBody.TooLongException) {
            return new ModelException(
                    at(" sent more than " + (LimitedBody.MOST >> 20) + " MB; is it a model server?"), failure);
        }
        String why = ServerMessage.line(String.valueOf(failure.getMessage()), endpoint);
        if (failure instanceof SSLHandshakeException) {
            return new ModelException(at(" could not be trusted (" + why + "); check its certificate"), failure);
        }
        return new RetriableModelException(at(" broke the connection (" + why + ")"), Optional.empty(), failure);
    }

    /** The error of an exchange that took too long. */
    RetriableModelException timeout() {
        return new RetriableModelException(at(" did not answer within " + seconds(settings.exchange())));
    }

    /** The error of a wait that another thread ended; the thread stays interrupted. */
    ModelException interrupted(InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        return new ModelException("interrupted while waiting for " + endpoint.origin(), interrupt);
    }

    /** Without the cause, which would say nothing more, and which langchain4j would put in the place of this error. */
    private RetriableModelException noConnection(String why) {
        return new RetriableModelException(
                "cannot reach " + endpoint.origin() + " (" + why + "); is the server running?");
    }

    private static String seconds(Duration wait) {
        return BigDecimal.valueOf(wait.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private String at(String what) {
        return endpoint.origin() + what;
    }
}
