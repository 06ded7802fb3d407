package io.irote.server;

import io.irote.server.Wire.Response;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that lies when it is told to, and passes on an {@link ExactServer}'s answers otherwise. It speaks on bare
 * sockets, as no HTTP server would send what it sends.
 */
public final class LyingServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Plan> plans = new ArrayList<>();
    private final ExactServer honest;
    private final Elsewhere elsewhere;
    private final ServerSocket listener;
    private int received;

    /**
     * A lie that is still to be told {@code times} times, to requests whose path contains {@code path}, once {@code honest}
     * of them were answered honestly.
     */
    private record Plan(Lie lie, String path, int honest, int times) {
        Plan after() {
            return honest > 0 ? new Plan(lie, path, honest - 1, times) : new Plan(lie, path, 0, times - 1);
        }
    }

    private LyingServer(ServerOptions options) throws IOException {
        honest = ExactServer.start(options);
        elsewhere = new Elsewhere();
        listener = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
    }

    /** A running server, honest until it is told otherwise. */
    public static LyingServer start(ServerOptions options) {
        try {
            LyingServer server = new LyingServer(options);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lies to the next requests. Lies that were planned earlier come first. */
    public void tell(Lie lie, int times) {
        tell(lie, times, "");
    }

    /** Lies to the next requests whose path contains {@code path}. */
    public void tell(Lie lie, int times, String path) {
        tellLater(lie, 0, times, path);
    }

    /** Lies to requests whose path contains {@code path}, once some of them were answered honestly. */
    public synchronized void tellLater(Lie lie, int honest, int times, String path) {
        plans.add(new Plan(lie, path, honest, times));
    }

    /** Lies to all requests whose path contains {@code path}, from now on. */
    public void tellAlways(Lie lie, String path) {
        tell(lie, Integer.MAX_VALUE, path);
    }

    /** Forgets all lies that are still planned. */
    public synchronized void beHonest() {
        plans.clear();
    }

    private synchronized Optional<Lie> next(String path) {
        received++;
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            if (path.contains(plan.path())) {
                plans.remove(i);
                if (plan.after().times() > 0) {
                    plans.add(i, plan.after());
                }
                return Optional.of(plan.lie()).filter(lie -> plan.honest() == 0);
            }
        }
        return Optional.empty();
    }

    /** Requests that came, answered with lies or not. */
    public synchronized int received() {
        return received;
    }

    /** The address without a path. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** The base URL of the OpenAI protocol. */
    public URI v1() {
        return root().resolve("/v1");
    }

    /** The server behind this one. */
    public ExactServer honest() {
        return honest;
    }

    /** The host that {@link Lie#REDIRECT} redirects to. */
    public Elsewhere elsewhere() {
        return elsewhere;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // The listener was closed: there is nobody left to serve.
            closing.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            socket.setTcpNoDelay(true);
            Wire wire = new Wire(socket, closing);
            for (Optional<Received> request = Received.read(in);
                    request.isPresent() && !socket.isClosed();
                    request = Received.read(in)) {
                answer(new Turn(request.get(), wire, honest.root(), elsewhere.address()));
            }
        } catch (IOException e) {
            // The client went away, as clients do that are lied to; what it saw is for the test to say.
            sockets.remove(socket);
        }
    }

    private void answer(Turn turn) throws IOException {
        Optional<Lie> lie = next(turn.received().target());
        if (lie.isPresent()) {
            lie.get().tell(turn);
        } else {
            Response truth = turn.truth();
            turn.wire().send(truth);
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
        elsewhere.close();
        honest.close();
    }
}
