package io.irote.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;

/** An exact server behind a filter that refuses every request which holds a passage, as a provider's rules do. */
public final class RefusingServer implements AutoCloseable {
    private static final byte[] REFUSAL =
            "{\"error\": {\"message\": \"against the rules\", \"code\": \"content_filter\"}}".getBytes(UTF_8);

    private final FrontServer server;

    private RefusingServer(FrontServer server) {
        this.server = server;
    }

    public static RefusingServer start(ServerOptions options, String passage) throws IOException {
        return new RefusingServer(FrontServer.start(
                options,
                (path, body, truth) -> body.contains(passage) ? new FrontServer.Reply(400, REFUSAL) : truth.get()));
    }

    public URI v1() {
        return server.v1();
    }

    @Override
    public void close() {
        server.close();
    }
}
