package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;

/** A caller that answers each text with itself in capitals, 10 + 1 tokens each, and remembers its calls. */
public final class Echo implements Caller<String, String> {
    static final Kind<String, String> KIND = new Kind<>("echo", String.class, text -> text, text -> text, text -> 10);

    private final int most;
    private final Function<String, Object> group;
    private final Consumer<List<String>> before;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<List<String>> calls = Collections.synchronizedList(new ArrayList<>());

    private Echo(int most, Function<String, Object> group, Consumer<List<String>> before) {
        this.most = most;
        this.group = group;
        this.before = before;
    }

    public static Echo one() {
        return upTo(1);
    }

    static Echo upTo(int most) {
        return new Echo(most, text -> "", requests -> {});
    }

    /** Does something first, which may fail. */
    public Echo first(Consumer<List<String>> what) {
        return new Echo(most, group, what);
    }

    Echo grouped(Function<String, Object> by) {
        return new Echo(most, by, before);
    }

    /** Open once a call has come. */
    CountDownLatch begun() {
        return begun;
    }

    /** The calls that came, in the order in which they came. */
    public List<List<String>> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String method() {
        return "shout";
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public Object group(String request) {
        return group.apply(request);
    }

    @Override
    public Reply<String> call(List<String> requests) {
        calls.add(List.copyOf(requests));
        begun.countDown();
        before.accept(requests);
        return new Reply<>(
                requests.stream()
                        .map(text -> text.toUpperCase(java.util.Locale.ROOT))
                        .toList(),
                new Tokens(10L * requests.size(), requests.size()));
    }
}
