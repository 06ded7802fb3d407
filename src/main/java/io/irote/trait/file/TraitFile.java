package io.irote.trait.file;

import io.irote.file.IoCause;
import io.irote.text.Fields;
import io.irote.text.FileProblemsException;
import io.irote.text.Findings;
import io.irote.text.Lines;
import io.irote.text.Problem;
import io.irote.text.Severity;
import io.irote.text.YamlText;
import io.irote.trait.Trait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a trait from a YAML file, which may come from anywhere: it is data, limited in size and depth. */
public final class TraitFile {
    private final Findings findings;
    private final Lines lines = new Lines();

    private TraitFile(String name) {
        findings = new Findings(name);
    }

    /**
     * Reads the trait of a file.
     *
     * @throws FileProblemsException with all errors of the file, if it has one or cannot be read
     */
    public static Trait read(Path file) {
        return new TraitFile(file.toString()).usable(() -> Files.newInputStream(file));
    }

    /**
     * The trait files in and below a folder, in alphabetical order.
     *
     * @throws FileProblemsException if there is no such folder or no file in it
     */
    public static List<Path> below(Path folder) {
        return TraitFolder.files(folder);
    }

    /**
     * Everything that is wrong with a file, or with the trait files in and below a folder: errors and warnings, by
     * line; empty if nothing is.
     */
    public static List<Problem> validate(Path file) {
        if (Files.isDirectory(file)) {
            return TraitFolder.validate(file);
        }
        return new TraitFile(file.toString()).problems(() -> Files.newInputStream(file));
    }

    /** Reads a trait from elsewhere; the name stands for the file in messages. */
    public static Trait read(String name, Source source) {
        return new TraitFile(name).usable(source);
    }

    public static List<Problem> validate(String name, Source source) {
        return new TraitFile(name).problems(source);
    }

    /** Opens a file. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private Trait usable(Source source) {
        Trait trait = parse(source);
        TraitRules.check(trait, Severity.ERROR, lines, findings);
        findings.throwErrors();
        return trait;
    }

    private List<Problem> problems(Source source) {
        try {
            Trait trait = parse(source);
            TraitRules.check(trait, Severity.ERROR, lines, findings);
            TraitRules.check(trait, Severity.WARNING, lines, findings);
            return findings.sorted();
        } catch (FileProblemsException e) {
            return e.problems();
        }
    }

    private Trait parse(Source source) {
        try (InputStream in = source.open()) {
            Fields root = Fields.of(new YamlText(findings).read(in), findings);
            findings.throwErrors();
            Trait trait = new TraitReader(findings, lines).read(root);
            findings.throwErrors();
            return trait;
        } catch (IOException e) {
            findings.error(0, "cannot be read: " + IoCause.of(e));
            throw new FileProblemsException(findings.sorted());
        }
    }
}
