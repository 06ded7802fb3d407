package io.irote.runtime;

import io.irote.model.call.Tokens;
import io.irote.model.layer.Call;
import io.irote.model.limit.Budget;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What calls add up to, by role and port. It grows with the ports, not with the calls. */
final class Totals {
    private final Map<String, Usage> usages = new TreeMap<>();

    void add(Call call) {
        usages.compute(
                call.role() + '\n' + call.port(),
                (key, usage) -> (usage == null ? Usage.none(call.role(), call.port()) : usage).plus(call));
    }

    /** What they add up to as a budget counts it; nothing where a price is not known. */
    Budget.Spent spent() {
        return usages.values().stream()
                .map(usage -> new Budget.Spent(
                        usage.sent().orElse(0),
                        new Tokens(usage.promptTokens(), usage.completionTokens()),
                        usage.cost().orElse(0)))
                .reduce(Budget.Spent.NOTHING, Budget.Spent::plus);
    }

    /** In the order of the roles' names, then the ports'. */
    List<Usage> list() {
        return List.copyOf(usages.values());
    }
}
