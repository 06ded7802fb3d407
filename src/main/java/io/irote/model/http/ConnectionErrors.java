package io.irote.model.http;

import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.model.call.UnreachableModelException;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.HttpProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.text.TimeSpan;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What it means that an exchange came to no response. A server that has answered before is believed to come back; one
 * that never did is more likely a wrong address.
 */
record ConnectionErrors(Endpoint endpoint, HttpSettings settings) {
    /** What the client says where a proxy does not let it through to a server of https. */
    private static final String NO_TUNNEL = "Tunnel failed, got: ";

    private static final String CUT = " sent only the beginning of an answer";

    /**
     * The error that a broken exchange stands for.
     *
     * @param answered whether the server has answered before
     */
    ModelException ofBroken(IOException failure, boolean answered) {
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return noConnection(connecting(failure), answered);
        }
        if (why(failure).startsWith(NO_TUNNEL)) {
            return noConnection("HTTP " + why(failure).substring(NO_TUNNEL.length()), answered);
        }
        if (failure instanceof LimitedBody.TooLongException) {
            return new ModelException(
                    at(" sent more than " + (LimitedBody.MOST >> 20) + " MB; is it a model server?"), failure);
        }
        if (failure instanceof ContentCoding.UnknownException) {
            return new ModelException(
                    at(" packed its answer as " + failure.getMessage() + ", which cannot be read;"
                            + " turn compression off there, or name the server behind the proxy"),
                    failure);
        }
        if (failure instanceof EOFException) {
            return new RetriableModelException(at(CUT), Optional.empty(), failure);
        }
        return answered || !(failure instanceof SSLException || failure instanceof ProtocolException)
                ? untrusted(failure).orElseGet(() -> broken(failure))
                : untrusted(failure).orElseGet(() -> otherProtocol(failure));
    }

    private ModelException broken(IOException failure) {
        return new RetriableModelException(
                at(" broke the connection (" + why(failure) + ")"), Optional.empty(), failure);
    }

    /** Without the cause, which would say nothing more, and which langchain4j would put in the place of this error. */
    private ModelException noConnection(String why, boolean answered) {
        String message = "cannot reach " + endpoint.origin()
                + settings.proxy()
                        .before(endpoint.base())
                        .map(proxy -> " through the proxy in " + proxy.variable() + " (" + why + "); check the proxy")
                        .orElse(" (" + why + "); is the server running?");
        return answered ? new RetriableModelException(message) : new UnreachableModelException(message);
    }

    private String connecting(IOException failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "no connection within " + TimeSpan.of(settings.connect());
        }
        if (causes(failure).anyMatch(UnresolvedAddressException.class::isInstance)) {
            return "unknown host";
        }
        String why = why(failure).toLowerCase(Locale.ROOT);
        return why.contains("route") || why.contains("unreachable") ? why : "connection refused";
    }

    /**
     * A certificate that nobody known has signed, or that is not this server's; empty where something else is wrong.
     */
    private Optional<ModelException> untrusted(IOException failure) {
        boolean unknown = causes(failure).anyMatch(CertPathBuilderException.class::isInstance);
        boolean wrong = causes(failure).anyMatch(CertificateException.class::isInstance);
        String remedy = unknown
                ? " (nobody known has signed its certificate); if your organisation has, name its certificate in PEM"
                        + " form in SSL_CERT_FILE"
                : " ("
                        + causes(failure)
                                .filter(CertificateException.class::isInstance)
                                .findFirst()
                                .map(this::why)
                                .orElse("")
                        + "); check its certificate and the host's name";
        return unknown || wrong
                ? Optional.of(new ModelException(at(" could not be trusted" + remedy), failure))
                : Optional.empty();
    }

    private ModelException otherProtocol(IOException failure) {
        boolean secure = endpoint.base().getScheme().equals("https");
        return new ModelException(
                at(" does not speak " + (secure ? "TLS" : "HTTP") + " (" + why(failure) + "); is its URL "
                        + (secure ? "http" : "https") + "://, or the port another one?"),
                failure);
    }

    /** The error of a proxy that does not know its user; such a response may have no body. */
    ModelException noLogin() {
        Optional<HttpProxy> proxy = settings.proxy().before(endpoint.base());
        String variable = proxy.map(HttpProxy::variable).orElse("HTTPS_PROXY");
        return new ModelException(at(
                proxy.flatMap(HttpProxy::login).isPresent()
                        ? " is behind a proxy that refused the login in " + variable
                        : " is behind a proxy that asks for a login; name it in " + variable
                                + ", as in http://user:password@proxy:3128"));
    }

    /** The error of an exchange that took too long. */
    RetriableModelException timeout(Duration waited) {
        return new RetriableModelException(
                Kind.SILENT, at(" did not answer within " + TimeSpan.of(waited)), Optional.empty(), null);
    }

    /** The error of a wait that another thread ended; the thread stays interrupted. */
    ModelException interrupted(InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        return new ModelException("interrupted while waiting for " + endpoint.origin(), interrupt);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }

    private String why(Throwable failure) {
        return ServerMessage.line(String.valueOf(failure.getMessage()), endpoint);
    }

    private String at(String what) {
        return endpoint.origin() + what;
    }
}
