package io.irote.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The bare connection to a client, on which anything can be sent. */
record Wire(Socket socket, CountDownLatch closing) {
    private static final int DRIP_MILLIS = 100;
    private static final int MEGABYTE = 1 << 20;

    /** What an HTTP answer is made of. */
    record Response(int status, Map<String, String> headers, byte[] body) {
        Response with(byte[] other) {
            return new Response(status, headers, other);
        }
    }

    void send(Response response) throws IOException {
        begin(response, response.body().length);
        write(response.body());
    }

    /** The head alone, whatever length it promises. */
    void begin(Response response, long length) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.putAll(new TreeMap<>(response.headers()));
        headers.put("Content-Length", Long.toString(length));
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " -\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        write(head.append("\r\n").toString().getBytes(ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    void drip(byte[] bytes) throws IOException {
        for (int i = 0; i < bytes.length && !closed(DRIP_MILLIS); i++) {
            write(Arrays.copyOfRange(bytes, i, i + 1));
        }
    }

    /** A JSON object with one very long text. */
    void sendHuge(int megabytes) throws IOException {
        byte[] part = new byte[MEGABYTE];
        Arrays.fill(part, (byte) 'a');
        byte[] before = "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"content\":\""
                .getBytes(ISO_8859_1);
        byte[] after = "\"}}]}".getBytes(ISO_8859_1);
        begin(new Response(200, Map.of(), part), before.length + (long) megabytes * MEGABYTE + after.length);
        write(before);
        for (int i = 0; i < megabytes; i++) {
            write(part);
        }
        write(after);
    }

    /** Says nothing until the server closes. */
    void beSilent() throws IOException {
        closed(Long.MAX_VALUE);
    }

    private boolean closed(long millis) throws IOException {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server is closing");
        }
    }

    /** Breaks the connection so that the client sees a reset, not an end. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
