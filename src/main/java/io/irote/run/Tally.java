package io.irote.run;

import io.irote.model.layer.Call;
import io.irote.model.layer.CallLog;
import java.util.List;

/** What calls add up to, where no journal of them is kept. Safe for use by several threads. */
final class Tally implements CallLog {
    private final Totals totals = new Totals();

    @Override
    public synchronized void record(List<Call> calls) {
        calls.forEach(totals::add);
    }

    synchronized List<Usage> usage() {
        return totals.list();
    }
}
