package io.irote.search;

import io.irote.model.spec.Capabilities;
import io.irote.optimizer.Listener;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import java.util.Map;

/** Observes a run, never steers it. */
public interface RunListener extends Listener {
    /** The folder can be used; nothing has been asked yet. */
    void begun(RunFolder folder);

    /**
     * The models are known, the work begins.
     *
     * @param models what was found out about language models, by spec
     */
    void planned(Job job, Map<String, Capabilities> models, CostPlan plan);

    /** A call was answered. May come from any thread. */
    default void answered() {}
}
