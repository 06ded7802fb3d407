package io.irote.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.irote.model.layer.Call;
import io.irote.model.layer.CallLog;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code journal.jsonl}: every call of a run, one JSON object a line, appended batch by batch. */
final class Journal implements CallLog, AutoCloseable {
    private final Path file;
    private final BufferedWriter writer;

    Journal(Path file) {
        this.file = file;
        try {
            boolean cutOff = endsWithinLine(file);
            this.writer = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (cutOff) {
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new RunFolderException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }

    /** Whether a crash cut off the last line, so that the next one must not be appended to it. */
    private static boolean endsWithinLine(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    @Override
    public synchronized void record(List<Call> calls) {
        try {
            for (Call call : calls) {
                writer.write(Formats.LINE.writeValueAsString(call));
                writer.write('\n');
            }
            writer.flush();
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }

    /** What the journal adds up to, by port. A damaged line, e.g. one cut off by a crash, is left out. */
    static List<Usage> usage(Path file) {
        Map<String, Usage> byPort = new TreeMap<>();
        // A stream reader, because it replaces bytes that are no UTF-8: they damage their own line only.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line, byPort);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + file + ": " + IoCause.of(e), e);
        }
        return List.copyOf(byPort.values());
    }

    private static void add(String line, Map<String, Usage> byPort) {
        try {
            Call call = Formats.LINE.readValue(line, Call.class);
            byPort.put(
                    call.port(),
                    byPort.getOrDefault(call.port(), new Usage(call.port(), 0, 0))
                            .plus(call.tokens()));
        } catch (JsonProcessingException e) {
            // The process was killed while it wrote this line: the call was made again.
        }
    }
}
