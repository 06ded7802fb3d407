package io.irote.model.local.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.local.Export;
import io.irote.model.local.ModelFolder;
import io.irote.model.local.TinyModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    @TempDir
    private Path folder;

    private TinyModel tiny;
    private final List<Integer> opened = new ArrayList<>();
    private long now;
    /** How much the clock moves at each look while the graph with the most threads is open, and the other one. */
    private long slow;

    @BeforeEach
    void write() {
        tiny = TinyModel.of(folder, Export.USUAL, 0, 512, Optional.empty());
    }

    private int chosen(int processors) {
        try (Graph graph = new WarmUp(processors, () -> now += opened.get(opened.size() - 1) > 2 ? slow : 10)
                .open(this::open, tiny.ids("I like the old garden"))) {
            return graph.threads();
        }
    }

    private Graph open(int threads) {
        opened.add(threads);
        ModelFolder files = ModelFolder.of(tiny.spec());
        return Graph.open(files.graph(), files.config(), threads);
    }

    @Test
    void allProcessorsComputeWhereHalfOfThemAreNotFaster() {
        slow = 10;
        assertThat(chosen(4)).isEqualTo(4);
        assertThat(opened).containsExactly(2, 4);
    }

    @Test
    void halfOfThemComputeWhereTheyAreFaster() {
        slow = 11;
        assertThat(chosen(4)).isEqualTo(2);
        assertThat(opened).containsExactly(2, 4, 2);
    }

    @Test
    void fewAreNotWorthTrying() {
        assertThat(chosen(3)).isEqualTo(3);
        assertThat(opened).containsExactly(3);
    }
}
