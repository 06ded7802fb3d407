package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.LikelihoodModel;
import io.irote.model.Ports;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StopReason;
import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.runtime.Usage;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.Limits;
import io.irote.runtime.job.RunConfig;
import io.irote.score.HeldOut;
import io.irote.score.Verdict;
import io.irote.trait.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizationRunTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final RunConfig CONFIG = ToyRun.config("openai:toy", new Settings(6, 3, 2, 1, 12, 2, 1e-4, 50, 7));

    @TempDir
    Path root;

    @Test
    void aRunLeavesEverythingThatPeopleAndProgramsNeed() throws IOException {
        RunFolder folder = folder("a");
        RunResult result = run(folder, ToyPorts.create(), () -> false);

        assertThat(folder.result()).contains(result);
        assertThat(folder.config()).contains(CONFIG);
        assertThat(ReflectionFile.read(folder.path()).text()).isEqualTo(result.reflection());
        assertThat(Files.readAllLines(folder.path().resolve("journal.jsonl")))
                .hasSize((int) result.usage().stream().mapToLong(Usage::calls).sum())
                .allMatch(line -> line.startsWith("{\"role\":\"model\",\"port\":\"") && line.endsWith("}"));
        HeldOut heldOut = result.heldOut().orElseThrow();
        assertThat(heldOut.score(HeldOut.REFLECTION).questionnaire().value())
                .isGreaterThan(heldOut.score(HeldOut.NO_PROMPT).questionnaire().value());
        assertThat(heldOut.score(HeldOut.ROLE_PROMPT).ahead().orElseThrow().verdict())
                .contains(Verdict.BETTER);
    }

    @Test
    void aTraitWithoutOpenTasksHasAResultThatCanBeReadAgain() {
        Trait toy = ToyTrait.TRAIT;
        Trait closed = new Trait(
                toy.id(),
                toy.aliases(),
                toy.title(),
                toy.source(),
                toy.sensitive(),
                toy.definition(),
                toy.high(),
                toy.low(),
                toy.forms(),
                List.of(),
                toy.facets());
        RunFolder folder = folder("a");
        RunResult result = new ToyRun(folder, CONFIG, closed, Budget.unlimited(), () -> false).run(ToyPorts.create());
        assertThat(result.heldOut().orElseThrow().score(HeldOut.REFLECTION).open())
                .isEmpty();
        assertThat(folder.result()).contains(result);
    }

    @Test
    void oneSeedGivesTheSameBytes() throws IOException {
        run(folder("a"), ToyPorts.create(), () -> false);
        run(folder("b"), ToyPorts.create(), () -> false);
        assertThat(root.resolve("a/reflection.yaml")).hasSameBinaryContentAs(root.resolve("b/reflection.yaml"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 12, 20, 40})
    void aRunInterruptedAfterAnyCallEndsLikeAnUndisturbedOne(int calls) throws IOException {
        RunResult undisturbed = run(folder("a"), ToyPorts.create(), () -> false);
        AtomicInteger left = new AtomicInteger(calls);
        RunFolder folder = folder("b");
        try {
            run(folder, ToyPorts.create(), () -> left.getAndDecrement() <= 0);
        } catch (InterruptedRunException expected) {
            assertThat(folder.result()).isEmpty();
        }
        RunResult resumed = run(folder, ToyPorts.create(), () -> false);

        assertThat(resumed.reflection()).isEqualTo(undisturbed.reflection());
        assertThat(resumed.history()).isEqualTo(undisturbed.history());
        assertThat(resumed.heldOut()).isEqualTo(undisturbed.heldOut());
    }

    @Test
    void aModelThatFailsCostsNothingThatWasSaved() {
        AtomicInteger batches = new AtomicInteger();
        Ports toy = ToyPorts.create();
        LikelihoodModel failing = requests -> {
            if (batches.incrementAndGet() > 10) {
                throw new io.irote.model.ModelException("the toy broke");
            }
            return toy.likelihoods().logLikelihood(requests);
        };
        RunFolder folder = folder("a");
        Ports broken = new Ports(toy.texts(), toy.choices(), failing);
        assertThatThrownBy(() -> run(folder, broken, () -> false)).hasMessage("the toy broke");
        assertThat(folder.state()).get().satisfies(state -> assertThat(state.iteration())
                .isPositive());
    }

    @Test
    void aSpentTimeBudgetSavesTheBestSoFarAndCanBeGoneOnWith() {
        RunFolder folder = folder("a");
        Budget minute = new Budget(
                new Limits(Optional.of(Duration.ofMinutes(1)), Optional.empty(), Optional.empty(), Optional.empty())
                        .ofBudget(),
                () -> folder.state().isPresent() ? Duration.ofMinutes(2).toNanos() : 0);
        ToyRun spent = new ToyRun(folder, CONFIG, ToyTrait.TRAIT, minute, () -> false);
        RunResult first = spent.run(ToyPorts.create());
        assertThat(first.stop()).isEqualTo(StopReason.BUDGET);
        assertThat(first.last().number()).isZero();
        assertThat(new RunStore(root).unfinished(CONFIG)).contains(folder);

        assertThat(run(folder, ToyPorts.create(), () -> false).stop().converged())
                .isTrue();
        assertThat(new RunStore(root).unfinished(CONFIG)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"schema\":2}",
                "{\"schema\":2,\"seconds\":1,\"state\":{\"candidates\":[],\"history\":[]}}",
                "{\"schema\":2,\"seconds\":1,\"state\":null}"
            })
    void aDamagedStateIsAnErrorThatNamesTheFile(String content) throws IOException {
        Files.createDirectories(root.resolve("a"));
        Files.writeString(root.resolve("a/state.json"), content);
        assertThatThrownBy(() -> run(folder("a"), ToyPorts.create(), () -> false))
                .isInstanceOf(RunFolderException.class)
                .hasMessageContaining("state.json")
                .hasMessageContaining("is damaged")
                .hasMessageNotContaining("\n");
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void twoProcessesCannotWorkInOneFolder() {
        RunFolder folder = folder("a");
        try (RunFolder.Lock held = folder.lock()) {
            assertThatThrownBy(folder::lock)
                    .isInstanceOf(RunFolderException.class)
                    .hasMessageContaining("another irote is working in");
        }
        folder.lock().close();
    }

    @Test
    void runsAreNamedAfterTheTraitAndTheTime() throws IOException {
        RunStore store = new RunStore(root);
        io.irote.trait.TraitId low = io.irote.trait.TraitId.parse("big5:openness/ideas:low");
        RunFolder first = store.fresh(low, NOON.instant());
        assertThat(first.path()).isEqualTo(root.resolve("big5-openness-ideas-low-20260101-120000"));
        Files.createDirectories(first.path());
        assertThat(store.fresh(low, NOON.instant()).path())
                .isEqualTo(root.resolve("big5-openness-ideas-low-20260101-120000-2"));
    }

    private RunResult run(RunFolder folder, Ports ports, BooleanSupplier interrupted) {
        return ToyRun.in(folder, CONFIG).interruptedWhen(interrupted).run(ports);
    }

    private RunFolder folder(String name) {
        RunFolder folder = new RunFolder(root.resolve(name));
        folder.lock().close();
        return folder;
    }
}
