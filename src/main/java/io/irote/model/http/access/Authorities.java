package io.irote.model.http.access;

import io.irote.model.ModelException;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Who may vouch for servers: the authorities that Java knows, and those whose certificates the environment names, in
 * the variables of OpenSSL, curl and Python's requests. They are read when a server of https is asked.
 */
public final class Authorities {
    private static final List<String> VARIABLES =
            List.of("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE");

    /** Java's own. */
    public static final Authorities USUAL = new Authorities(Map.of());

    private final Map<String, String> named;

    /** @param variables the environment */
    public Authorities(Map<String, String> variables) {
        named = VARIABLES.stream()
                .filter(name -> !variables.getOrDefault(name, "").isBlank())
                .collect(Collectors.toMap(name -> name, variables::get));
    }

    /**
     * What connections are checked by; empty where the environment names nobody.
     *
     * @throws ModelException if what it names holds no certificates
     */
    public Optional<SSLContext> context() {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<X509Certificate> all = new ArrayList<>();
        VARIABLES.stream().filter(named::containsKey).forEach(name -> all.addAll(certificates(name)));
        try {
            return Optional.of(trusting(all));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("certificates cannot be kept in memory", e);
        }
    }

    private static SSLContext trusting(List<X509Certificate> more) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate certificate :
                Stream.concat(usual().stream(), more.stream()).toList()) {
            store.setCertificateEntry(Integer.toString(number++), certificate);
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers(store), null);
        return context;
    }

    private static List<X509Certificate> usual() throws GeneralSecurityException {
        return Arrays.stream(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private List<X509Certificate> certificates(String variable) {
        String value = named.getOrDefault(variable, "").strip();
        try {
            return Arrays.stream(variable.endsWith("_DIR") ? value.split(File.pathSeparator) : new String[] {value})
                    .flatMap(name -> PemCertificates.in(Path.of(name)).stream())
                    .toList();
        } catch (ModelException | InvalidPathException e) {
            throw new ModelException(variable + " names " + value + ": " + e.getMessage(), e);
        }
    }
}
