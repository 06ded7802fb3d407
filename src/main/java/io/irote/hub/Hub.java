package io.irote.hub;

import io.irote.model.ModelException;
import io.irote.model.call.WaitListener;
import io.irote.model.http.HttpFiles;
import io.irote.model.http.IncomingFile;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.http.access.Keys;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hub of models that speaks the protocol of huggingface.co. */
public final class Hub {
    private static final String PUBLIC = "https://huggingface.co";
    private static final String URL = "HF_ENDPOINT";
    private static final String TOKEN = "HF_TOKEN";
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final HttpFiles files;

    private Hub(HttpFiles files) {
        this.files = files;
    }

    /**
     * The hub at {@code HF_ENDPOINT}, or the public one, asked with the token in {@code HF_TOKEN} if there is one.
     *
     * @param variables the environment
     * @param waits is told of long waits
     * @throws ModelException if the URL or the token cannot be used, or the token would be sent unencrypted
     */
    public static Hub of(Map<String, String> variables, Clock clock, WaitListener waits) {
        Endpoint endpoint = Keys.endpoint(url(variables.getOrDefault(URL, "")), TOKEN, variables);
        HttpSettings settings = HttpSettings.of(variables, SILENCE, waits);
        return new Hub(new HttpFiles(endpoint, settings, clock));
    }

    Listing listing(Repository repository, Revision revision) {
        String path = "/api/models/" + repository + "/revision/" + segment(revision.name()) + "?blobs=true";
        return Listing.of(repository, revision, files.document(path));
    }

    IncomingFile open(Snapshot snapshot, HubFile file, long from) {
        String path = Arrays.stream(file.path().split("/")).map(Hub::segment).collect(Collectors.joining("/"));
        return files.open("/" + snapshot.repository() + "/resolve/" + snapshot.commit() + "/" + path, from);
    }

    /** A text as one segment of a URL's path. */
    private static String segment(String text) {
        try {
            return new URI(null, null, "/" + text, null)
                    .toASCIIString()
                    .substring(1)
                    .replace("/", "%2F");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' cannot be part of a URL", e);
        }
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text.isBlank() ? PUBLIC : text.strip());
            boolean plain = url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null;
            if (plain && List.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw wrong(e);
        }
        throw wrong(null);
    }

    /** The URL itself is not quoted: it may hold a password. */
    private static ModelException wrong(@Nullable Exception cause) {
        return new ModelException(URL + " must be like " + PUBLIC + ", without a user name, password or query", cause);
    }
}
