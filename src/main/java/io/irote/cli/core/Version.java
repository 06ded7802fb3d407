package io.irote.cli.core;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which irote this is and what it runs on. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return lines().toArray(String[]::new);
    }

    static List<String> lines() {
        return List.of(
                "irote " + number(),
                "java " + property("java.version") + " (" + property("java.vendor") + ")",
                "os " + property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    }

    /** The version in the jar's manifest; classes that do not come from a jar have none. */
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
