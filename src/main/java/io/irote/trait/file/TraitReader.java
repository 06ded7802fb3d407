package io.irote.trait.file;

import io.irote.instrument.Halves;
import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.Questionnaire;
import io.irote.instrument.ResponseScale;
import io.irote.text.Fields;
import io.irote.text.Findings;
import io.irote.text.Lines;
import io.irote.text.Nearest;
import io.irote.text.Values;
import io.irote.trait.Experience;
import io.irote.trait.Language;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Builds a trait from the keys of its file and remembers the line of every part. */
final class TraitReader {
    private static final int SCHEMA = 1;
    private static final int MAX_SCORE = 100;
    private static final int MAX_STEM = 40;
    private static final Pattern SEMICOLON = Pattern.compile("[;；]");

    private final Findings findings;
    private final Lines lines;
    private final List<FacetItem> facetItems = new ArrayList<>();
    private Language language = Language.ENGLISH;

    /** An item that measures a facet too. */
    private record FacetItem(String facet, Item item, int line) {}

    /** What a trait and its facets have in common. */
    private record Frame(TraitId id, String source, boolean sensitive) {
        Frame facet(String name) {
            TraitId facet = new TraitId(id.system(), id.trait(), Optional.of(name), Pole.HIGH);
            return new Frame(facet, source, sensitive);
        }
    }

    TraitReader(Findings findings, Lines lines) {
        this.findings = findings;
        this.lines = lines;
    }

    /** The trait, which is worth nothing if errors were noted. */
    Trait read(Fields file) {
        if (file.number("schema", SCHEMA) != SCHEMA) {
            findings.error(file.line("schema"), "'schema' must be " + SCHEMA + ", the only one there is so far");
        }
        language = language(file);
        TraitId id = new TraitId(file.name("system"), file.name("name"), Optional.empty(), Pole.HIGH);
        Frame frame = new Frame(id, file.text("source", ""), file.flag("sensitive"));
        List<Questionnaire> forms = forms(file);
        List<Trait> facets = file.optionalMappings("facets").stream()
                .map(facet -> facet(facet, frame, forms))
                .toList();
        Trait trait = trait(file, frame, file.text("title"), forms, facets);
        checkFacetItems(facets);
        return trait;
    }

    /** As the file says; else the one in which most of its statements are about oneself. */
    private Language language(Fields file) {
        String tag = file.text("language", "");
        if (tag.isEmpty()) {
            return Language.of(Stream.of("high", "low")
                    .flatMap(pole -> file.glance("poles", pole, "statements").stream())
                    .toList());
        }
        return Language.of(tag).orElseGet(() -> {
            findings.error(
                    file.line("language"), "'language' must be a language tag such as en, de or zh, found " + tag);
            return Language.ENGLISH;
        });
    }

    private Trait trait(Fields fields, Frame frame, String title, List<Questionnaire> forms, List<Trait> facets) {
        List<String> aliases = fields.names("aliases");
        String definition = fields.text("definition");
        Fields poles = fields.mapping("poles");
        PoleText high = pole(poles.mapping("high"));
        PoleText low = pole(poles.mapping("low"));
        poles.rejectUnknown();
        List<OpenTask> tasks = fields.mappings("tasks").stream().map(this::task).toList();
        fields.rejectUnknown();
        Trait trait = new Trait(
                frame.id,
                aliases,
                title,
                frame.source,
                frame.sensitive,
                definition,
                high,
                low,
                forms,
                tasks,
                facets,
                language);
        return lines.put(trait, fields::line);
    }

    private Trait facet(Fields fields, Frame frame, List<Questionnaire> forms) {
        String name = fields.name("name");
        List<Item> items = facetItems.stream()
                .filter(tagged -> tagged.facet.equals(name))
                .map(FacetItem::item)
                .toList();
        String title = fields.text("title");
        List<Questionnaire> halves = forms.size() == 2 ? Halves.of(forms.get(1), title, items) : List.of();
        return trait(fields, frame.facet(name), title, halves, List.of());
    }

    private PoleText pole(Fields fields) {
        List<Experience> statements =
                fields.nodes("statements").stream().map(this::statement).toList();
        PoleText pole = new PoleText(fields.text("label"), fields.text("description"), statements);
        fields.rejectUnknown();
        return lines.put(pole, fields::line);
    }

    private Experience statement(Node node) {
        String text = Values.text(node, "statements", findings);
        int line = Values.line(node);
        List<String> parts = List.of(text.split(Pattern.quote(language.separator()), -1));
        if (parts.size() != 2
                || parts.stream().anyMatch(String::isBlank)
                || SEMICOLON.matcher(text).find()) {
            String expected = "a statement is one 'claim%saction' without semicolons, found ";
            findings.error(line, expected.formatted(language.separator()) + Values.kind(node));
            return new Experience(text, "");
        }
        return lines.put(new Experience(parts.get(0), parts.get(1), language.separator()), key -> line);
    }

    private List<Questionnaire> forms(Fields file) {
        List<Fields> fields = file.mappings("forms");
        List<Questionnaire> forms = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            forms.add(form(fields.get(i), i == 1));
        }
        if (forms.size() != 2) {
            findings.error(
                    file.line("forms"),
                    "two forms are needed, the optimised and the held-out one, found " + forms.size());
        }
        return forms;
    }

    private Questionnaire form(Fields fields, boolean heldOut) {
        String id = fields.name("id");
        ResponseScale scale = scale(fields);
        String stem = stem(fields);
        List<Item> items = fields.mappings("items").stream()
                .map(item -> item(item, stem, heldOut))
                .toList();
        Questionnaire form =
                new Questionnaire(id, fields.text("title", id), fields.text("attribution", ""), scale, items);
        fields.rejectUnknown();
        return lines.put(form, fields::line);
    }

    private String stem(Fields fields) {
        String stem = fields.text("stem", "");
        if (stem.length() > MAX_STEM) {
            findings.error(fields.line("stem"), "'stem' is what stands before every item, e.g. I; this is too long");
        }
        return stem;
    }

    private ResponseScale scale(Fields fields) {
        if (!fields.has("scale") && !fields.has("scale-min")) {
            return ResponseScale.ACCURACY;
        }
        List<String> labels = fields.texts("scale");
        int min = fields.optionalNumber("scale-min", ResponseScale.ACCURACY.min());
        if (labels.size() < 2 || min < -MAX_SCORE || min > MAX_SCORE) {
            findings.error(
                    fields.line("scale"),
                    "'scale' needs two labels or more, from the lowest to the highest," + " and 'scale-min' from -"
                            + MAX_SCORE + " to " + MAX_SCORE);
            return ResponseScale.ACCURACY;
        }
        return new ResponseScale(min, labels);
    }

    private Item item(Fields fields, String stem, boolean heldOut) {
        Item item = new Item(fields.text("id"), fields.text("text"), fields.choice("keyed", Keying.values()), stem);
        String facet = fields.text("facet", "");
        if (!facet.isEmpty()) {
            facetItems.add(new FacetItem(facet, item, fields.line("facet")));
            if (!heldOut) {
                findings.error(fields.line("facet"), "only items of the second form, the held-out one, measure facets");
            }
        }
        fields.rejectUnknown();
        return lines.put(item, fields::line);
    }

    private OpenTask task(Fields fields) {
        OpenTask task =
                new OpenTask(fields.text("id"), fields.choice("kind", OpenTask.Kind.values()), fields.text("text"));
        fields.rejectUnknown();
        return lines.put(task, fields::line);
    }

    private void checkFacetItems(List<Trait> facets) {
        List<String> names =
                facets.stream().map(facet -> facet.id().facet().orElse("")).toList();
        for (FacetItem tagged : facetItems) {
            if (!names.contains(tagged.facet)) {
                String meant = Nearest.to(tagged.facet, names)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
                findings.error(tagged.line, "no facet is named '" + Values.shortened(tagged.facet) + "'" + meant);
            }
        }
    }
}
