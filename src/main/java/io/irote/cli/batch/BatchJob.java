package io.irote.cli.batch;

import io.irote.cli.core.UsageException;
import io.irote.runtime.job.Job;
import io.irote.search.RunFolder;
import io.irote.search.RunStore;
import io.irote.text.FileProblemsException;
import io.irote.trait.catalog.UnknownTraitException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A job of a batch under the name of its folder. */
sealed interface BatchJob {
    String name();

    /** What tells it from other jobs of its trait. */
    Map<String, String> varying();

    /** @throws RuntimeException the reason why it cannot begin, if there is one */
    Ready ready();

    /** A job that can begin. */
    record Ready(String name, Map<String, String> varying, Job job, RunFolder folder) implements BatchJob {
        @Override
        public Ready ready() {
            return this;
        }
    }

    /** A job that cannot be one, e.g. because of its trait file. */
    record Refused(String name, Map<String, String> varying, RuntimeException reason) implements BatchJob {
        @Override
        public Ready ready() {
            throw reason;
        }
    }

    /** @param out the folder of all run folders */
    static BatchJob of(BatchCell cell, Supplier<Job> maker, Path out) {
        try {
            Job job = maker.get();
            String name = name(RunStore.name(job.trait().id().with(job.pole())), cell);
            return new Ready(name, cell.varying(), job, new RunFolder(out.resolve(name)));
        } catch (UsageException | UnknownTraitException | FileProblemsException e) {
            return new Refused(name(plain(cell.trait()), cell), cell.varying(), e);
        }
    }

    private static String name(String trait, BatchCell cell) {
        return trait
                + cell.varying().entrySet().stream()
                        .map(setting -> "_" + setting.getKey() + "-" + plain(setting.getValue()))
                        .collect(Collectors.joining());
    }

    /** As part of a file name on any system. */
    private static String plain(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.isEmpty() ? "none" : plain;
    }
}
