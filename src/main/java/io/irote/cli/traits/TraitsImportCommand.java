package io.irote.cli.traits;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.instrument.ItemList;
import io.irote.instrument.ListedItem;
import io.irote.trait.TraitId;
import io.irote.trait.file.ImportedTrait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irote traits import}. */
@CommandLine.Command(
        name = "import",
        header = "Makes a trait file of a list of questionnaire items.",
        description = {
            "%nThe list is a table with commas, semicolons or tabs. Its first line names the columns, in any order:",
            "  item, text, statement or question: what the item says",
            "  key, keyed, keying or reverse: + or -, 1 or -1, plus or minus, ...; or yes, 1 where reversed",
            "  scale, label, construct, trait or facet: if the list holds several scales",
            "The items alternate between the two forms; what else a trait needs is marked TODO in the file."
        },
        footer = {"  irote traits import items.csv", "  irote traits import ipip.tsv --scale Frugality --name thrift"})
final class TraitsImportCommand implements Command {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The list of items, e.g. items.csv or items.tsv.")
    private Path list;

    @Option(names = "--scale", paramLabel = "LABEL", description = "Only the items of a scale, e.g. Frugality.")
    private @Nullable String scale;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The trait's name; unless given, that of the scale or list.")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "FILE", description = "The trait file to write; unless given, NAME.yaml.")
    private @Nullable String out;

    TraitsImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        ItemList items = ItemList.read(session.environment().folder().resolve(list));
        String label = label(items);
        ImportedTrait trait = new ImportedTrait(name(label), title(label), items.of(label));
        NewTraitFile target = new NewTraitFile(session.environment().folder(), out == null ? trait.name() : out);
        tell(trait.items(), target.write(trait.text(String.valueOf(list.getFileName()))));
        return ExitCode.OK;
    }

    private void tell(List<ListedItem> items, Path file) {
        session.err()
                .println("irote: wrote " + file + " with " + items.size()
                        + (items.size() == 1 ? " item" : " items")
                        + "; write what is marked TODO in it (definition, the label,"
                        + " description and statements of both poles, tasks), then run 'irote traits validate " + file
                        + "'");
    }

    /** The one scale to import, empty if the list has none. */
    private String label(ItemList items) {
        List<String> scales = items.scales();
        if (scale != null) {
            return scales.stream()
                    .filter(scale::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() ->
                            new UsageException("'" + scale + "' is no scale of " + list + "; it has " + among(scales)));
        }
        if (scales.size() > 1) {
            throw new UsageException(list + " has several scales; choose one by --scale: " + among(scales));
        }
        return scales.stream().findFirst().orElse("");
    }

    private static String among(List<String> scales) {
        return scales.isEmpty() ? "no column of scales" : String.join(", ", scales);
    }

    private String name(String label) {
        String given = name == null ? ImportedTrait.nameOf(label.isEmpty() ? stem() : label) : name;
        if (!TraitId.isName(given)) {
            throw new UsageException(
                    "'" + given + "' is no name of lower-case letters, digits and hyphens; give one by --name");
        }
        return given;
    }

    private String title(String label) {
        return label.isEmpty() ? ImportedTrait.titleOf(name(label)) : label;
    }

    /** The list's file name without its ending. */
    private String stem() {
        return String.valueOf(list.getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
    }
}
