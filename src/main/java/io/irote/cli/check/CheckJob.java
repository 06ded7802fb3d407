package io.irote.cli.check;

import io.irote.cli.core.UsageException;
import io.irote.prompt.TemplateException;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.Job;
import io.irote.search.ReflectionFile;
import io.irote.search.SavedReflection;
import io.irote.text.FileProblemsException;
import io.irote.trait.catalog.UnknownTraitException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** A reflection file that is to be scored again, under the name that the user knows it by. */
sealed interface CheckJob {
    String file();

    /** The trait that it names; empty if it could not be read. */
    String trait();

    /** The model that is asked; empty if that is not known. */
    String model();

    /** @throws RuntimeException the reason why it cannot be scored, if there is one */
    Ready ready();

    /** One that can be scored. */
    record Ready(String file, Path path, SavedReflection saved, Job job) implements CheckJob {
        @Override
        public String trait() {
            return job.config().trait();
        }

        @Override
        public String model() {
            return job.config().model();
        }

        @Override
        public Ready ready() {
            return this;
        }
    }

    /** One that cannot be, e.g. because its trait is not known. */
    record Refused(String file, String trait, RuntimeException reason) implements CheckJob {
        @Override
        public String model() {
            return "";
        }

        @Override
        public Ready ready() {
            throw reason;
        }
    }

    /** @param maker makes a job of what the file says */
    static CheckJob of(String name, Path file, BiFunction<Path, SavedReflection, Job> maker) {
        String trait = "";
        try {
            SavedReflection saved = ReflectionFile.saved(file);
            trait = saved.config().trait();
            return new Ready(name, file, saved, maker.apply(file, saved));
        } catch (UsageException
                | RunFolderException
                | UnknownTraitException
                | FileProblemsException
                | TemplateException e) {
            return new Refused(name, trait, e);
        }
    }
}
