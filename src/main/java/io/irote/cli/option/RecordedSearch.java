package io.irote.cli.option;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.model.spec.ModelSpec;
import io.irote.reflection.Templates;
import io.irote.runtime.job.OwnTexts;
import io.irote.runtime.job.RunConfig;
import io.irote.runtime.job.TextPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the files of reflections record of their searches. Where searches differ in what scores depend on, the command
 * line must say what counts.
 *
 * @param trusted whether the user trusts what files name
 * @param sources the files that record a search
 */
public record RecordedSearch(Session session, boolean trusted, List<Source> sources) {
    private static final String OWN = "";

    /**
     * A file that records a search.
     *
     * @param places where the texts may lie that it names
     */
    public record Source(TextPlaces places, RunConfig config) {
        /** A file whose search is gone on with, or whose reflection is used: by the texts as they were. */
        public static Source kept(Path home, RunConfig config, Session session) {
            return new Source(new TextPlaces(home, session.environment().folder(), false), config);
        }

        /** A file that is held against the texts as they are now. */
        public static Source current(Path home, RunConfig config, Session session) {
            return new Source(new TextPlaces(home, session.environment().folder(), true), config);
        }

        /** The templates that it was made with; empty for the shipped ones. */
        Optional<Templates> prompts() {
            return OwnTexts.prompts(config, places).map(Templates::from);
        }

        Path home() {
            return places.home();
        }

        private boolean isOwn(String part) {
            return part.isEmpty() || part.equals(config.model());
        }
    }

    /** Those of the sources that name a model; what a person wrote by hand records no search. */
    public static RecordedSearch of(Session session, boolean trusted, List<Source> sources) {
        return new RecordedSearch(
                session,
                trusted,
                sources.stream()
                        .filter(source -> !source.config().model().isEmpty())
                        .toList());
    }

    /** Whether an option counts, and not what was recorded. */
    boolean leavesTo(String option) {
        return sources.isEmpty() || session.given().onCommandLine(option);
    }

    /**
     * The model for a part.
     *
     * @param option that names it
     * @param value of the option, if it has one
     */
    public Optional<ModelSpec> chosen(String option, @Nullable String value, Supplier<Optional<ModelSpec>> recorded) {
        return leavesTo(option)
                ? Optional.ofNullable(value)
                        .map(text -> ModelOptions.spec(
                                option, text, session.environment().folder()))
                : recorded.get();
    }

    /** @throws UsageException if a model that is recorded may not be loaded */
    public void check() {
        sources.forEach(
                source -> source.config().cast().models().forEach(spec -> parse(source, "--model", spec.toString())));
    }

    /** The steered model. */
    public Optional<ModelSpec> model() {
        return agreed(
                        "made on different models",
                        "--model",
                        source -> source.config().model(),
                        source -> source.config().model())
                .map(source -> parse(source, "--model", source.config().model()));
    }

    /** The judge, where it was another model than the steered one. */
    public Optional<ModelSpec> judge() {
        return part("judged by different models", "--judge", source -> source.config()
                .judge());
    }

    /** The proposer, where it was another model than the steered one. */
    public Optional<ModelSpec> proposer() {
        return part("written by different models", "--proposer", source -> source.config()
                .proposer());
    }

    /**
     * The search whose own prompts the reflections were made with; empty where they were made with the shipped ones.
     */
    Optional<Source> prompts() {
        return agreed(
                        "made with different prompts",
                        "--prompts",
                        source -> source.prompts().map(Templates::hashOfAll).orElse(OWN),
                        source -> source.config().promptsDir().isEmpty()
                                ? "the shipped ones"
                                : source.config().promptsDir())
                .filter(source -> !source.config().promptsDir().isEmpty());
    }

    /** A number that an option or what was recorded gives. */
    public <T> Optional<T> number(String option, @Nullable T value, Supplier<Optional<T>> recorded) {
        Optional<T> set = Optional.ofNullable(value);
        return leavesTo(option) ? set : recorded.get().or(() -> set);
    }

    public Optional<Integer> samples() {
        return same(source -> source.config().settings().samples());
    }

    public Optional<Integer> maxOutputTokens() {
        return same(source -> source.config().settings().maxOutputTokens())
                .flatMap(most -> most.isPresent() ? Optional.of(most.getAsInt()) : Optional.empty());
    }

    public Optional<Long> seed() {
        return same(source -> source.config().settings().seed());
    }

    /** Whether consent to a sensitive trait was given. */
    public boolean sensitive() {
        return sources.stream().anyMatch(source -> source.config().sensitive());
    }

    private Optional<ModelSpec> part(String how, String option, Function<Source, String> part) {
        return agreed(how, option, source -> source.isOwn(part.apply(source)) ? OWN : part.apply(source), part)
                .filter(source -> !source.isOwn(part.apply(source)))
                .map(source -> parse(source, option, part.apply(source)));
    }

    private ModelSpec parse(Source source, String option, String text) {
        return new RecordedModel(session, source.home(), trusted).parse(option, text);
    }

    /** @throws UsageException if the files do not say the same */
    private Optional<Source> agreed(
            String how, String option, Function<Source, String> what, Function<Source, String> shown) {
        if (sources.stream().map(what).distinct().count() > 1) {
            throw new UsageException("the searches of these reflections were " + how + " ("
                    + sources.stream().map(shown).distinct().collect(Collectors.joining(", "))
                    + "); score them in turn, or say " + option);
        }
        return sources.stream().findFirst();
    }

    /** What all say; which samples are drawn does not change what is measured, so that nothing hangs on agreement. */
    private <T> Optional<T> same(Function<Source, T> what) {
        List<T> said = sources.stream().map(what).distinct().toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }
}
