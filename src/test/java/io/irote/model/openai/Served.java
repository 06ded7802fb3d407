package io.irote.model.openai;

import io.irote.model.http.Endpoint;
import io.irote.model.http.EnvironmentProxy;
import io.irote.model.http.HttpJsonServer;
import io.irote.model.http.HttpSettings;
import io.irote.model.http.JsonServer;
import io.irote.server.ExactServer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Clients of test servers. */
final class Served {
    private Served() {}

    static JsonServer by(ExactServer server) {
        return at(server.v1());
    }

    static JsonServer at(URI base) {
        return new HttpJsonServer(
                Endpoint.open(base), HttpSettings.through(new EnvironmentProxy(Map.of())), Clock.systemUTC());
    }
}
