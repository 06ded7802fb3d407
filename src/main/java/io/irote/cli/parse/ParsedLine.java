package io.irote.cli.parse;

import io.irote.cli.core.Given;
import io.irote.model.http.access.Origin;
import io.irote.model.spec.ModelSpec;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** The command line as it was parsed, with the settings beside it. */
public record ParsedLine(ParseResult parsed, OptionSettings settings) implements Given {
    @Override
    public boolean onCommandLine(String option) {
        return parsed.hasMatchedOption(option);
    }

    @Override
    public boolean inEnvironment(String option) {
        return Optional.ofNullable(parsed.commandSpec().findOption(option))
                .flatMap(settings::fromEnvironment)
                .isPresent();
    }

    @Override
    public boolean names(URI server) {
        return Stream.concat(onLine(), inEnvironment())
                .flatMap(ParsedLine::servers)
                .anyMatch(named -> Origin.of(named).equals(Origin.of(server)));
    }

    private Stream<String> onLine() {
        return Stream.<ArgSpec>concat(parsed.matchedOptions().stream(), parsed.matchedPositionals().stream())
                .flatMap(arg -> arg.originalStringValues().stream());
    }

    private Stream<String> inEnvironment() {
        return parsed.commandSpec().options().stream()
                .filter(option -> !parsed.hasMatchedOption(option))
                .filter(OptionSettings::isSetting)
                .flatMap(option -> settings.fromEnvironment(option).stream())
                .map(Setting::value);
    }

    /** Those of a model's spec; what is none has none. */
    private static Stream<URI> servers(String text) {
        try {
            return ModelSpec.parse(text) instanceof ModelSpec.Remote remote
                    ? remote.endpoints().stream()
                    : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
