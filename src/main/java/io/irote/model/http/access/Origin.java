package io.irote.model.http.access;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of a URL: the server that it leads to. */
public record Origin(String scheme, String host, int port) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** @param url absolute, with a host */
    public static Origin of(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), url.getPort() < 0 ? usual : url.getPort());
    }
}
