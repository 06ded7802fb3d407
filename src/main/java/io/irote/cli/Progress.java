package io.irote.cli;

import io.irote.optimizer.Iteration;
import io.irote.optimizer.Listener;
import io.irote.optimizer.State;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far a run is: a bar for a person, a line an iteration for a file, or nothing. */
interface Progress extends Listener, AutoCloseable {
    /** The work begins; what is printed before does not meet the bar. */
    default void begin() {}

    @Override
    default void close() {}

    static Progress of(Session session, boolean quiet, String trait, int iterations) {
        if (quiet) {
            return state -> {};
        }
        return session.environment().errTerminal()
                ? new Bar(session, trait, iterations)
                : state -> session.err().println("irote: " + trait + " " + line(state.last()));
    }

    private static String line(Iteration iteration) {
        return String.format(
                Locale.ROOT,
                "iteration %d: score %.2f, %s",
                iteration.number(),
                iteration.figures().traitScore(),
                iteration.replaced()
                        ? String.format(
                                Locale.ROOT,
                                "J gained %.4f (%s)",
                                iteration.gain(),
                                iteration.incumbent().origin())
                        : iteration.number() == 0 ? "best of the first candidates" : "kept");
    }

    /** The bar of one run. */
    final class Bar implements Progress {
        private static final int WIDEST = 90;
        private static final int MILLIS_BETWEEN_DRAWINGS = 200;

        private final ProgressBarBuilder form;
        private @Nullable ProgressBar bar;

        private Bar(Session session, String trait, int iterations) {
            // One column stays free: some terminals wrap a full line.
            int width = Math.min(WIDEST, session.environment().columns() - 1);
            form = new ProgressBarBuilder()
                    .setTaskName(trait)
                    .setInitialMax(iterations)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
                    .hideEta()
                    .setConsumer(new ConsoleProgressBarConsumer(session.err(), width))
                    .clearDisplayOnFinish();
        }

        @Override
        public void begin() {
            bar = form.build();
            bar.setExtraMessage(" first candidates");
        }

        @Override
        public void stepFinished(State state) {
            if (bar != null) {
                bar.stepTo(state.iteration());
                double score = state.last().figures().traitScore();
                bar.setExtraMessage(String.format(Locale.ROOT, " score %.2f", score));
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
