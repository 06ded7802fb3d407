package io.irote.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.call.WaitListener;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Retries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelPullTest {
    private static final Repository REPOSITORY = Repository.parse(StubHub.REPOSITORY);

    @TempDir
    private Path folder;

    private final StubHub stub = new StubHub();
    private final List<String> heard = new ArrayList<>();
    private Duration slept = Duration.ZERO;

    @AfterEach
    void stop() {
        stub.close();
    }

    private Snapshot pull(long room) throws IOException {
        Hub hub = Hub.of(Map.of("HF_ENDPOINT", stub.url()), Clock.systemUTC(), WaitListener.NONE);
        Pause pause = new Pause(time -> slept = slept.plus(time), () -> false, WaitListener.NONE);
        Retries retries = new Retries(StubHub.REPOSITORY, pause, new SplittableRandom(1));
        return new ModelPull(hub, new ModelStore(folder), retries, place -> room, new Ear())
                .pull(REPOSITORY, Revision.MAIN, FileSelection.variant("q4"));
    }

    private final class Ear implements PullListener {
        @Override
        public void begun(Snapshot snapshot, long present) {
            heard.add("begun " + present + "/" + snapshot.size());
        }

        @Override
        public void moved(long present) {
            heard.add("moved " + present);
        }

        @Override
        public void finished(HubFile file) {
            heard.add("finished " + file.path());
        }
    }

    @Test
    void howFarItIsIsToldInBytes() throws IOException {
        pull(234_350);

        assertThat(heard)
                .startsWith("begun 0/234350", "moved 200", "finished config.json")
                .endsWith("moved 234350", "finished tokenizer_config.json");
    }

    @Test
    void aDiskThatIsTooSmallIsSaidBeforeAnyFileIsAskedFor() throws IOException {
        assertThatThrownBy(() -> pull(134_349))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageStartingWith("tiny/model-ONNX needs 0.2 MB more, but only 0.1 MB are free in " + folder);
        assertThat(stub.askedForFiles()).isEmpty();
        assertThat(heard).isEmpty();

        stub.always("tokenizer.json", Mischief.status(404));
        assertThatThrownBy(() -> pull(234_350)).isInstanceOf(ModelException.class);
        stub.behave();
        assertThat(pull(3_100).isComplete()).isTrue();
    }

    @Test
    void theWaitIsAtLeastWhatTheHubAskedFor() throws IOException {
        stub.next("config.json", Mischief.status(429));

        pull(234_350);

        assertThat(slept).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_500));
    }

    @Test
    void twoDoNotWorkOnOneRepository() throws IOException {
        try (StoreLock lock = new ModelStore(folder).lock(REPOSITORY)) {
            assertThat(lock.channel().isOpen()).isTrue();
            assertThatThrownBy(() -> pull(234_350))
                    .isInstanceOf(ModelException.class)
                    .hasMessage("another irote is pulling or removing tiny/model-ONNX; try again when it has ended");
        }
        assertThat(pull(234_350).isComplete()).isTrue();
    }

    @Test
    void gitNamesAFileByItsSizeAndContent() {
        Checksum hello = new Checksum(Checksum.Kind.GIT_BLOB, "ce013625030ba8dba906f756967f9e9ca394464a");

        assertThat(hello.begin(6).add("hello\n").hex()).isEqualTo(hello.hex());
    }
}
