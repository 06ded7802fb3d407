package io.irote.cli.job;

import io.irote.cli.core.Environment;
import io.irote.cli.core.UsageException;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.LoopOptions;
import io.irote.cli.option.ModelOptions;
import io.irote.cli.option.PromptOption;
import io.irote.cli.parse.ParseErrors;
import io.irote.reflection.Templates;
import io.irote.runtime.job.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** All that the result of a job depends on, its trait aside. */
@CommandLine.Command
public final class JobOptions {
    @Mixin
    private ModelOptions models;

    @Mixin
    private LoopOptions loop;

    @Option(names = "--allow-sensitive", fallbackValue = "true", description = "Consent to a trait marked sensitive.")
    private boolean allowSensitive;

    @Mixin
    private CatalogueOptions catalogue;

    @Mixin
    private PromptOption prompts;

    /** The options there are. */
    public static List<OptionSpec> known() {
        return CommandSpec.forAnnotatedObject(new JobOptions()).options();
    }

    /**
     * Options made from settings under their keys.
     *
     * @param otherwise gives the values of the others
     * @throws UsageException if a setting has not the form or the range of its option
     */
    public static JobOptions of(Map<String, String> settings, IDefaultValueProvider otherwise) {
        JobOptions options = new JobOptions();
        String[] args = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            new CommandLine(options).setDefaultValueProvider(otherwise).parseArgs(args);
        } catch (ParameterException e) {
            throw new UsageException(ParseErrors.message(e));
        }
        options.loop.settings();
        options.models.cast(Path.of(""));
        return options;
    }

    /**
     * The job of a trait.
     *
     * @param text its ID, or the path of a trait file
     * @throws UsageException if the trait needs a consent that was not given
     * @throws io.irote.trait.catalog.UnknownTraitException if there is none
     * @throws io.irote.text.FileProblemsException if a file cannot be used
     */
    public Job job(String text, Environment environment) {
        Templates templates = PromptOption.templates(prompts.text(), environment);
        return new JobConfig(
                        models.cast(environment.folder()), loop.settings(), templates, prompts.text(), allowSensitive)
                .search(catalogue.find(text, environment))
                .keepingFrom(environment.folder());
    }
}
