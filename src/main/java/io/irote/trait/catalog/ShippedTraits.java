package io.irote.trait.catalog;

import io.irote.text.Findings;
import io.irote.text.Problem;
import io.irote.trait.Trait;
import io.irote.trait.file.TraitFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The trait files that come with the program, {@code traits/system/trait.yaml} beside its classes. */
final class ShippedTraits {
    private static final Pattern FILE = Pattern.compile("traits/([^/]+)/([^/]+)\\.yaml");

    /** Each is read once a process. */
    private static final Map<String, Trait> READ = new ConcurrentHashMap<>();

    private ShippedTraits() {}

    /** The IDs of the traits, as their files are named; in no particular order. */
    static List<String> ids() {
        try {
            return list().stream()
                    .map(FILE::matcher)
                    .filter(Matcher::matches)
                    .map(match -> match.group(1) + ":" + match.group(2))
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the shipped traits cannot be listed: " + e.getMessage(), e);
        }
    }

    /** @throws io.irote.text.FileProblemsException if the file is wrong or holds another trait than its name says */
    static Trait trait(String id) {
        return READ.computeIfAbsent(id, ShippedTraits::read);
    }

    private static Trait read(String id) {
        Trait trait = TraitFile.read(file(id), () -> open(id));
        if (!trait.id().name().equals(id)) {
            Findings findings = new Findings(file(id));
            findings.error(
                    1,
                    "holds " + trait.id() + ", which belongs in "
                            + file(trait.id().name()));
            findings.throwErrors();
        }
        return trait;
    }

    static List<Problem> validate(String id) {
        return TraitFile.validate(file(id), () -> open(id));
    }

    private static String file(String id) {
        return "traits/" + id.replace(':', '/') + ".yaml";
    }

    private static InputStream open(String id) throws IOException {
        InputStream in = ShippedTraits.class.getResourceAsStream("/" + file(id));
        if (in == null) {
            throw new IOException("missing from the program");
        }
        return in;
    }

    /** Finds the files through a class, since a jar need not have entries for its folders. */
    private static List<String> list() throws IOException, URISyntaxException {
        URL self = ShippedTraits.class.getResource("ShippedTraits.class");
        if (self == null) {
            throw new IOException("the program does not find itself");
        }
        URLConnection connection = self.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return inJar(Path.of(jar.getJarFileURL().toURI()));
        }
        return inFolder(Path.of(self.toURI()));
    }

    private static List<String> inJar(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("traits/"))
                    .toList();
        }
    }

    private static List<String> inFolder(Path self) throws IOException {
        Path root = self.resolve(Path.of("..", "..", "..", "..", "..")).normalize();
        Path traits = root.resolve("traits");
        try (Stream<Path> files = Files.walk(traits)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
