package io.irote.cli;

import io.irote.optimizer.Iteration;
import io.irote.optimizer.Listener;
import io.irote.optimizer.State;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a run is: a bar for a person, a line an iteration for a file, or nothing. */
interface Progress extends Listener, AutoCloseable {
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
        private static final int WIDTH = 90;

        private final ProgressBar bar;

        private Bar(Session session, String trait, int iterations) {
            bar = new ProgressBarBuilder()
                    .setTaskName(trait)
                    .setInitialMax(iterations)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(session.err(), WIDTH))
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void stepFinished(State state) {
            bar.stepTo(state.iteration());
            bar.setExtraMessage(String.format(
                    Locale.ROOT, " score %.2f", state.last().figures().traitScore()));
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
