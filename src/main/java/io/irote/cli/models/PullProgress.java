package io.irote.cli.models;

import io.irote.cli.core.Session;
import io.irote.hub.HubFile;
import io.irote.hub.PullListener;
import io.irote.hub.Snapshot;
import io.irote.report.models.PulledModel;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far a pull is: a bar for a person, a line a file for a file, or nothing. */
interface PullProgress extends PullListener, AutoCloseable {
    @Override
    default void close() {}

    static PullProgress of(Session session, boolean quiet) {
        if (quiet) {
            return new Silent();
        }
        Lines lines = new Lines(session);
        return session.environment().errTerminal() ? new Bar(session, lines) : lines;
    }

    /** Shows nothing. */
    final class Silent implements PullProgress {
        @Override
        public void begun(Snapshot snapshot, long present) {}

        @Override
        public void moved(long present) {}

        @Override
        public void finished(HubFile file) {}
    }

    /** Tells in lines what begins and what has ended. */
    record Lines(Session session) implements PullProgress {
        @Override
        public void begun(Snapshot snapshot, long present) {
            String here = present > 0 ? ", of which " + PulledModel.size(present) + " are here already" : "";
            note(snapshot.repository() + " at " + snapshot.commit() + ": "
                    + snapshot.files().size() + " files, " + PulledModel.size(snapshot.size()) + here);
        }

        @Override
        public void moved(long present) {}

        @Override
        public void finished(HubFile file) {
            note(file.path() + ", " + PulledModel.size(file.size()));
        }

        private void note(String line) {
            session.err().println("irote: " + line);
        }
    }

    /** A bar of bytes below the first line. */
    final class Bar implements PullProgress {
        private static final int WIDEST = 90;
        private static final int MILLIS_BETWEEN_DRAWINGS = 200;
        private static final int MEGABYTE = 1_000_000;

        private final Session session;
        private final Lines lines;
        private @Nullable ProgressBar bar;

        Bar(Session session, Lines lines) {
            this.session = session;
            this.lines = lines;
        }

        @Override
        public void begun(Snapshot snapshot, long present) {
            lines.begun(snapshot, present);
            // One column stays free: some terminals wrap a full line.
            int width = Math.min(WIDEST, session.environment().columns() - 1);
            bar = new ProgressBarBuilder()
                    .setTaskName(snapshot.repository().name())
                    .setInitialMax(snapshot.size())
                    .startsFrom(present, Duration.ZERO)
                    .setUnit(" MB", MEGABYTE)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
                    .setConsumer(new ConsoleProgressBarConsumer(session.err(), width))
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void moved(long present) {
            if (bar != null) {
                bar.stepTo(present);
            }
        }

        @Override
        public void finished(HubFile file) {}

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
