package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RememberedTest {
    private final List<String> computed = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aValueIsComputedOnce() {
        Remembered<String, Integer> lengths = new Remembered<>(4, this::length);
        assertThat(List.of(lengths.apply("four"), lengths.apply("four"), lengths.apply("a")))
                .containsExactly(4, 4, 1);
        assertThat(computed).containsExactly("four", "a");
    }

    @Test
    void manyThatAskAtOnceWaitForTheFirst() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Remembered<String, Integer> lengths = new Remembered<>(4, text -> {
            asked.countDown();
            await(answer);
            return length(text);
        });
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> lengths.apply("four"));
        await(asked);
        CompletableFuture<Integer> later = CompletableFuture.supplyAsync(() -> lengths.apply("four"));
        answer.countDown();
        assertThat(List.of(first.join(), later.join())).containsExactly(4, 4);
        assertThat(computed).containsExactly("four");
    }

    @Test
    void aFailureIsForgotten() {
        AtomicInteger times = new AtomicInteger();
        Remembered<String, Integer> lengths = new Remembered<>(4, text -> {
            if (times.incrementAndGet() == 1) {
                throw new ModelException("busy");
            }
            return length(text);
        });
        assertThatThrownBy(() -> lengths.apply("four")).hasMessage("busy");
        assertThat(lengths.apply("four")).isEqualTo(4);
    }

    private int length(String text) {
        computed.add(text);
        return text.length();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
