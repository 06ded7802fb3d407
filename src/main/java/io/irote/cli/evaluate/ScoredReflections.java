package io.irote.cli.evaluate;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.CommaList;
import io.irote.cli.option.NamedTrait;
import io.irote.cli.option.RecordedSearch;
import io.irote.cli.option.RecordedSearch.Source;
import io.irote.evaluation.EvaluationJob.Named;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.StopReason;
import io.irote.reflection.Reflection;
import io.irote.runtime.Usage;
import io.irote.search.ReflectionFile;
import io.irote.search.RunFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The reflections to be scored: from files, from runs, or as the user wrote them. */
final class ScoredReflections {
    @Option(
            names = "--reflection",
            paramLabel = "FILE|RUN",
            description = "A reflection.yaml, the folder of a run, or the name of a run in irote-runs; repeatable.")
    private List<String> files = List.of();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "A reflection as text, its insights divided by line breaks; repeatable.")
    private List<String> texts = List.of();

    @Option(
            names = "--trait",
            paramLabel = "TRAIT",
            description = "The trait, where the reflections do not name it: an ID or a trait file.")
    private @Nullable String trait;

    /** All of them, named as the user named them. */
    List<Named> all(Session session) {
        List<Named> all = new ArrayList<>();
        files(session).stream()
                .distinct()
                .map(file -> new Named(
                        file, ReflectionFile.read(session.runFolder(file).path())))
                .forEach(all::add);
        for (int i = 0; i < texts.size(); i++) {
            all.add(new Named("text " + (i + 1), reflection(texts.get(i))));
        }
        if (all.isEmpty()) {
            throw new UsageException("nothing to score; name a reflection with --reflection or write it with --text");
        }
        return all;
    }

    /** @throws UsageException if it is nowhere named, or files name different ones */
    NamedTrait trait(Session session, CatalogueOptions catalogue) {
        List<Source> naming = sources(session).stream()
                .filter(source -> !source.config().trait().isEmpty())
                .toList();
        if (trait != null && (naming.isEmpty() || session.given().onCommandLine("--trait"))) {
            return catalogue.find(trait, session.environment());
        }
        List<String> named = naming.stream()
                .map(source -> source.config().trait())
                .distinct()
                .toList();
        if (named.size() != 1) {
            throw new UsageException(
                    named.isEmpty()
                            ? "no reflection names its trait; add --trait, e.g. --trait big5:openness"
                            : "the reflections are of different traits (" + String.join(", ", named)
                                    + "); score them one trait at a time, or say --trait");
        }
        return catalogue.findAgain(naming.get(0), session);
    }

    /** What the files record of their searches. */
    RecordedSearch recorded(Session session, boolean trusted) {
        return RecordedSearch.of(session, trusted, sources(session));
    }

    private List<Source> sources(Session session) {
        return files(session).stream()
                .map(file -> session.runFolder(file).path())
                .map(path -> Source.kept(ReflectionFile.home(path), ReflectionFile.recorded(path), session))
                .toList();
    }

    /** The most tokens that a run of these reflections took; empty where none is a finished run. */
    OptionalLong searchTokens(Session session) {
        return runs(session).stream()
                .flatMap(run -> run.result().stream())
                .filter(result -> result.stop() != StopReason.BUDGET)
                .mapToLong(result -> result.usage().stream()
                        .mapToLong(ScoredReflections::tokens)
                        .sum())
                .max();
    }

    /** Whether some of what a run asked came from the cache, so that it took fewer tokens than its search is worth. */
    boolean ranFromCache(Session session) {
        return runs(session).stream()
                .flatMap(run -> run.result().stream())
                .flatMap(result -> result.usage().stream())
                .anyMatch(usage -> usage.cached() > 0);
    }

    /** A sentence for each model that a run was made on and that is not the one it is scored on now. */
    List<String> searchedElsewhere(Session session, ModelSpec scored) {
        return recorded(session, false).sources().stream()
                .map(source -> source.config().model())
                .filter(model -> !model.equals(scored.toString()))
                .distinct()
                .map(model -> "the search was made on " + model + ", the scores are those of " + scored + " (--model)")
                .toList();
    }

    /** The run whose reflection is scored, if it is one and nothing else is scored. */
    Optional<RunFolder> onlyRun(Session session) {
        List<RunFolder> runs = runs(session);
        return texts.isEmpty() && files(session).stream().distinct().count() == 1 && !runs.isEmpty()
                ? Optional.of(runs.get(0))
                : Optional.empty();
    }

    private List<String> files(Session session) {
        return new CommaList(file -> Files.exists(session.runFolder(file).path())).split(files);
    }

    private List<RunFolder> runs(Session session) {
        return files(session).stream()
                .map(session::runFolder)
                .filter(run -> run.config().isPresent())
                .toList();
    }

    private static long tokens(Usage usage) {
        return usage.promptTokens() + usage.completionTokens();
    }

    private static Reflection reflection(String text) {
        try {
            Reflection reflection = Reflection.parse(text);
            if (reflection.insights().isEmpty()) {
                throw new UsageException("--text is empty; write a reflection");
            }
            return reflection;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--text is no reflection: " + e.getMessage());
        }
    }
}
