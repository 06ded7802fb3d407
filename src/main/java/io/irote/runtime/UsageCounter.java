package io.irote.runtime;

import io.irote.model.layer.Call;
import io.irote.model.layer.CallLog;
import java.util.List;

/** What calls add up to, where no journal of them is kept. Safe for use by several threads. */
public final class UsageCounter implements CallLog {
    private final Totals totals = new Totals();

    @Override
    public synchronized void record(List<Call> calls) {
        calls.forEach(totals::add);
    }

    public synchronized List<Usage> usage() {
        return totals.list();
    }
}
