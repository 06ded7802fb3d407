package io.irote.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.irote.file.IoCause;
import io.irote.model.layer.Call;
import io.irote.model.layer.CallLog;
import io.irote.model.limit.Budget;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFailedException;
import io.irote.runtime.file.RunFolderException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** {@code journal.jsonl}: every call of a run, one JSON object a line, appended as the calls return. */
public final class Journal implements CallLog, AutoCloseable {
    private static final ObjectWriter WRITER = Formats.LINE.writerFor(Call.class);
    private static final ObjectReader READER = Formats.LINE.readerFor(Call.class);

    private final Path file;
    private final Totals totals;
    private final BufferedWriter writer;

    /**
     * Opens the file, if it exists to append to it.
     *
     * @throws RunFolderException if that fails
     */
    public Journal(Path file) {
        this.file = file;
        this.totals = totals(file);
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
                writer.write(WRITER.writeValueAsString(call));
                writer.write('\n');
                totals.add(call);
            }
            writer.flush();
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }

    /** What the run's calls add up to so far, those before a resume included. */
    public synchronized List<Usage> usage() {
        return totals.list();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }

    /** What a journal adds up to. A damaged line, e.g. one cut off by a crash, is left out. */
    public static List<Usage> usage(Path file) {
        return totals(file).list();
    }

    /** What a run has spent so far. */
    public static Budget.Spent spent(Path file) {
        return totals(file).spent();
    }

    private static Totals totals(Path file) {
        Totals totals = new Totals();
        if (!Files.exists(file)) {
            return totals;
        }
        // A stream reader, because it replaces bytes that are no UTF-8: they damage their own line only.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line, totals);
            }
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + file + ": " + IoCause.of(e), e);
        }
        return totals;
    }

    private static void add(String line, Totals totals) {
        try {
            Call call = READER.readValue(line);
            if (call != null) {
                totals.add(call);
            }
        } catch (JsonProcessingException e) {
            // The process was killed while it wrote this line: the call was made again.
        }
    }
}
