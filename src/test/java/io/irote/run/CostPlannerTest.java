package io.irote.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.evaluation.TaskSplit;
import io.irote.model.ModelSpec;
import io.irote.model.layer.Price;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Templates;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostPlannerTest {
    private static final ModelSpec SERVER = ModelSpec.parse("openai:m@http://localhost:8000/v1");
    private static final Batching SINGLY = new Batching(1, 1, 1, 1, 1);

    @Test
    void callsGrowWithTheIterationsLinearly() {
        long one = plan(1, Roles.all(SERVER), SINGLY).calls();
        long two = plan(2, Roles.all(SERVER), SINGLY).calls();
        long nine = plan(9, Roles.all(SERVER), SINGLY).calls();
        assertThat(nine - one).isEqualTo(8 * (two - one));
    }

    @Test
    void arraysOfPromptsNeedFewerCallsForTheSameTokens() {
        CostPlan singly = plan(5, Roles.all(SERVER), SINGLY);
        CostPlan arrays = plan(5, Roles.all(SERVER), new Batching(1 / 16.0, 1, 1 / 16.0, 1 / 16.0, 8));
        assertThat(arrays.calls()).isLessThan(singly.calls() / 5);
        assertThat(arrays.tokens()).isEqualTo(singly.tokens());
    }

    @Test
    void ratedTextsAreAskedInBothOrders() {
        CostPlan scored = plan(5, Roles.all(SERVER), SINGLY);
        CostPlan rated = plan(5, Roles.all(SERVER), new Batching(1, 2, 1, 1, 1));
        assertThat(calls(rated, "ratings of texts")).isEqualTo(2 * calls(scored, "log-probabilities of texts"));
    }

    @Test
    void whatTheEmbeddedEngineDoesIsNoCallAndFree() {
        CostPlan plan = plan(5, new Roles(SERVER, ModelSpec.EMBEDDED, ModelSpec.EMBEDDED), SINGLY);
        assertThat(plan.lines()).allMatch(line -> line.model().equals(SERVER.toString()));
        assertThat(plan(5, Roles.all(ModelSpec.EMBEDDED), SINGLY).calls()).isZero();
    }

    @Test
    void moneyIsKnownOnlyIfEveryPriceIs() {
        Roles mixed = new Roles(SERVER, ModelSpec.parse("openai:gpt-4o-mini"), SERVER);
        assertThat(plan(1, mixed, SINGLY).cost()).isEmpty();
        PriceTable all =
                new PriceTable(Map.of(SERVER.toString(), new Price(1, 1), "openai:gpt-4o-mini", new Price(1, 1)));
        CostPlan plan = planner(1, mixed, SINGLY, all).plan();
        assertThat(plan.cost()).contains(plan.tokens().total() / 1e6);
    }

    private static long calls(CostPlan plan, String phase) {
        return plan.lines().stream()
                .filter(line -> line.phase().equals(phase))
                .findFirst()
                .orElseThrow()
                .calls();
    }

    private static CostPlan plan(int iterations, Roles roles, Batching batching) {
        return planner(iterations, roles, batching, PriceTable.shipped()).plan();
    }

    private static CostPlanner planner(int iterations, Roles roles, Batching batching, PriceTable prices) {
        Settings settings = new Settings(10, 3, 6, 1, iterations, 2, 1e-3, 50, 1);
        TaskSplit tasks = TaskSplit.of(ToyTrait.TRAIT);
        return new CostPlanner(roles, settings, tasks.optimised(), tasks.heldOut(), new Templates(), batching, prices);
    }
}
