package io.irote.cli.job;

import io.irote.cli.core.Session;
import io.irote.model.spec.Capabilities;
import io.irote.optimizer.State;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.search.RunFolder;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** The bar of one run, drawn once its work begins, so that what is printed before does not meet it. */
final class ProgressBarView implements Progress {
    private static final int WIDEST = 90;
    private static final int MILLIS_BETWEEN_DRAWINGS = 200;

    private final Lines lines;
    private final ProgressBarBuilder form;
    private volatile @Nullable ProgressBar bar;
    private volatile String score = " first candidates";

    ProgressBarView(Session session, Job job, Lines lines) {
        this.lines = lines;
        // One column stays free: some terminals wrap a full line.
        int width = Math.min(WIDEST, session.environment().columns() - 1);
        form = new ProgressBarBuilder()
                .setTaskName(job.config().trait())
                .setInitialMax(job.config().settings().iterations())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(session.err(), width))
                .clearDisplayOnFinish();
    }

    @Override
    public void begun(RunFolder folder) {
        lines.begun(folder);
    }

    @Override
    public void planned(Job job, Map<String, Capabilities> models, CostPlan plan) {
        lines.planned(job, models, plan);
        bar = form.build();
        answered();
    }

    @Override
    public void answered() {
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.setExtraMessage(score + lines.spent());
        }
    }

    @Override
    public void stepFinished(State state) {
        score = String.format(Locale.ROOT, " score %.2f", state.last().figures().traitScore());
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.stepTo(state.iteration());
            answered();
        }
    }

    @Override
    public void close() {
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.close();
        }
    }
}
