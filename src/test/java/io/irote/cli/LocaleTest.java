package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's locale changes nothing of what is read, computed or printed. */
class LocaleTest {
    private static final String[] SHOW = {"traits", "show", "big5:openness", "--format", "json"};
    private static final String[] SEARCH = {
        "optimize", "--trait", "big5:openness", "--iterations", "1", "--candidates", "3", "--samples", "1", "--quiet"
    };

    private final Locale own = Locale.getDefault();

    @TempDir
    private static Path folder;

    private static String shown;
    private static CommandResult english;

    @BeforeAll
    static void runInEnglish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        shown = Irote.in(folder).run(SHOW).out();
        english = search("english");
        Locale.setDefault(before);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "zh-CN", "ar-EG-u-nu-arab"})
    void resultsAreTheSameEverywhere(String tag) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Irote.in(folder).run(SHOW).out()).isEqualTo(shown);
        CommandResult here = search(tag);
        assertThat(here.out()).isEqualTo(english.out().replace("english", tag));
        assertThat(SmallRuns.reflection(folder.resolve(tag)))
                .isEqualTo(SmallRuns.reflection(folder.resolve("english")));
    }

    private static CommandResult search(String run) {
        CommandResult result = Irote.in(folder).run(with(SEARCH, "--out", run));
        assertThat(result).succeeded();
        return result;
    }

    private static String[] with(String[] args, String... more) {
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }
}
