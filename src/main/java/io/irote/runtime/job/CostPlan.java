package io.irote.runtime.job;

import io.irote.model.call.Tokens;
import io.irote.model.limit.Price;
import java.util.List;
import java.util.Optional;

/**
 * What a run will cost at most: nothing is cached and all iterations are needed. Tokens are what texts have at most by
 * their length.
 *
 * @param told the calls if servers told the probabilities of options that are sampled; else the same as all
 */
public record CostPlan(List<Line> lines, long told) {
    /**
     * A phase of a run.
     *
     * @param model that is asked
     * @param calls requests to the server
     * @param price of the model's tokens, if known
     */
    public record Line(String phase, String model, long calls, Tokens tokens, Optional<Price> price) {
        /** US dollars, if the price is known. */
        public Optional<Double> cost() {
            return price.map(p -> p.of(tokens));
        }
    }

    public CostPlan {
        lines = List.copyOf(lines);
    }

    public CostPlan(List<Line> lines) {
        this(lines, calls(lines));
    }

    /** What several runs will cost together. */
    public static CostPlan sum(List<CostPlan> plans) {
        return new CostPlan(
                plans.stream().flatMap(plan -> plan.lines.stream()).toList(),
                plans.stream().mapToLong(CostPlan::told).sum());
    }

    public long calls() {
        return calls(lines);
    }

    private static long calls(List<Line> lines) {
        return lines.stream().mapToLong(Line::calls).sum();
    }

    public Tokens tokens() {
        return lines.stream().map(Line::tokens).reduce(Tokens.NONE, Tokens::plus);
    }

    /** US dollars, if the price of every model is known. */
    public Optional<Double> cost() {
        return lines.stream().allMatch(line -> line.price().isPresent())
                ? Optional.of(lines.stream()
                        .mapToDouble(line -> line.cost().orElseThrow())
                        .sum())
                : Optional.empty();
    }
}
