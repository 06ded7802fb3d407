package io.irote.search;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.model.cost.Effort;
import io.irote.model.cost.TokenBound;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.model.spec.ModelSpec.LanguageModel;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.pool.Models;
import io.irote.search.SearchCost.Part;
import io.irote.search.SearchCost.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a search costs at most: the sums of what its parts state, with nothing known before, all iterations needed, every
 * answer asked for as often as it may be, and texts as long as they may be. Requests that a server fails to answer and
 * that are made again, or in another way, are not in it, since nothing bounds them but a budget.
 */
public final class SearchPlan {
    private final Job job;
    private final Function<LanguageModel, Capabilities> known;
    private final PriceTable prices;

    private SearchPlan(Job job, Function<LanguageModel, Capabilities> known, PriceTable prices) {
        this.job = job;
        this.known = known;
        this.prices = prices;
    }

    /** The plan with the examinations of its models, by what is known of them. */
    public static CostPlan of(Job job, Models models) {
        return CostPlan.sum(
                List.of(models.examinations(job.config().cast().models()), of(job, models::likely, models.prices())));
    }

    /** The plan by what is known of the models. */
    public static CostPlan of(Job job, Function<LanguageModel, Capabilities> known, PriceTable prices) {
        List<CostPlan.Line> told = new SearchPlan(job, known.andThen(Capabilities::told), prices).lines();
        return new CostPlan(new SearchPlan(job, known, prices).lines(), new CostPlan(told).calls());
    }

    /** What is asked first, phase by phase, then what is asked again, part by part. */
    private List<CostPlan.Line> lines() {
        Map<Phase, Cost> costs = new LinkedHashMap<>();
        boolean one = spec(Part.MODEL).equals(spec(Part.JUDGE));
        SearchCost.of(job).phases(one).forEach(phase -> costs.put(phase, cost(phase)));
        return Stream.concat(
                        costs.entrySet().stream()
                                .map(e -> line(
                                        e.getKey().name(),
                                        e.getKey().part(),
                                        e.getValue().first())),
                        Stream.of(Part.values()).map(part -> line(part.again(), part, again(part, costs))))
                .filter(line -> line.calls() > 0)
                .toList();
    }

    /** The embedded engine takes nothing. */
    private Cost cost(Phase phase) {
        return spec(phase.part()) instanceof LanguageModel model
                ? phase.cost().apply(new CallCost(known.apply(model), rating()))
                : Cost.NONE;
    }

    /** Of a question for a rating without the texts that are rated. */
    private long rating() {
        return job.templates().rate("", "").stream()
                .mapToLong(TokenBound::ofTurn)
                .max()
                .orElse(0);
    }

    private static Effort again(Part part, Map<Phase, Cost> costs) {
        return costs.entrySet().stream()
                .filter(entry -> entry.getKey().part() == part)
                .map(entry -> entry.getValue().again())
                .reduce(Effort.NONE, Effort::plus);
    }

    private CostPlan.Line line(String name, Part part, Effort effort) {
        ModelSpec model = spec(part);
        return new CostPlan.Line(name, model.toString(), effort.calls(), effort.tokens(), prices.of(model));
    }

    private ModelSpec spec(Part part) {
        return job.config().cast().one(part.role());
    }
}
