package io.irote.model.openai;

import io.irote.model.http.HttpJsonServer;
import io.irote.model.http.JsonServer;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.server.ExactServer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Clients of test servers. */
public final class Served {
    private Served() {}

    public static JsonServer by(ExactServer server) {
        return at(server.v1());
    }

    public static JsonServer at(URI base) {
        return new HttpJsonServer(
                Endpoint.open(base), HttpSettings.through(new EnvironmentProxy(Map.of())), Clock.systemUTC());
    }
}
