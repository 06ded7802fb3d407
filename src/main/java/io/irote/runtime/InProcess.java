package io.irote.runtime;

import io.irote.judge.Judge;
import io.irote.model.Ports;
import io.irote.model.layer.CallLog;
import io.irote.model.layer.Recorded;
import io.irote.model.limit.Interruptible;
import java.util.function.LongSupplier;

/** A model in this process as ports and as a judge, each call checked before and told to a log. */
public record InProcess(Ports ports, Judge judge) {
    /**
     * The same, under both.
     *
     * @param model its spec
     * @param check throws if nothing more may be asked
     */
    public InProcess watched(String model, CallLog log, LongSupplier nanoTime, Runnable check) {
        Recorded recorded = new Recorded(model, log, nanoTime);
        return new InProcess(Interruptible.checked(recorded.ports(ports), check), requests -> {
            check.run();
            return recorded.pass("evaluate", requests, judge::judge, judgement -> 0);
        });
    }
}
