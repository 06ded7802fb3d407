package io.irote.trait;

import io.irote.file.Hash;
import io.irote.instrument.Item;
import io.irote.instrument.Questionnaire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Names the exact content of traits, so that a result can say which texts it was made with. */
public final class TraitHash {
    private static final Pattern SUBJECT = Pattern.compile("^(?:I|My)(?![\\p{L}\\p{N}])");

    private final Hash hash = Hash.sha256();

    private TraitHash() {}

    /** SHA-256 over every value of a trait and its facets, 64 hexadecimal digits. */
    public static String of(Trait trait) {
        TraitHash hash = new TraitHash();
        hash.add(trait);
        return hash.hex();
    }

    /** SHA-256 over texts in their order. */
    public static String of(List<String> texts) {
        TraitHash hash = new TraitHash();
        hash.texts(texts);
        return hash.hex();
    }

    /** SHA-256 over several traits, in whatever order they come. */
    public static String of(Collection<Trait> traits) {
        TraitHash hash = new TraitHash();
        traits.stream().sorted(Comparator.comparing(trait -> trait.id().name())).forEach(hash::add);
        return hash.hex();
    }

    private void add(Trait trait) {
        if (!trait.language().isEnglish()) {
            add(trait.language().tag());
        }
        add(trait.id().toString());
        texts(trait.aliases());
        add(trait.title());
        add(trait.source());
        add(Boolean.toString(trait.sensitive()));
        add(trait.definition());
        add(trait.high());
        add(trait.low());
        count(trait.forms());
        trait.forms().forEach(this::add);
        count(trait.tasks());
        trait.tasks().forEach(this::add);
        count(trait.facets());
        trait.facets().forEach(this::add);
    }

    private void add(PoleText pole) {
        add(pole.label());
        add(pole.description());
        texts(pole.statements().stream().map(Experience::toString).toList());
    }

    private void add(Questionnaire form) {
        add(form.id());
        add(form.title());
        add(form.attribution());
        add(form.scale().min());
        texts(form.scale().labels());
        count(form.items());
        form.items().forEach(this::add);
    }

    private void add(Item item) {
        texts(List.of(item.id(), item.text(), item.keyed().name()));
        if (!item.stem().equals(stemOnceImplied(item))) {
            add(item.stem());
        }
    }

    /** What stood before an item when no form had a stem, so that the hashes of that time hold. */
    private static String stemOnceImplied(Item item) {
        return SUBJECT.matcher(item.text()).find() ? "" : "I";
    }

    private void add(OpenTask task) {
        texts(List.of(task.id(), task.kind().name(), task.text()));
    }

    private void texts(List<String> texts) {
        count(texts);
        texts.forEach(this::add);
    }

    private void count(List<?> list) {
        add(list.size());
    }

    /** Lengths stand before contents, so that no two different traits give the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        hash.add(bytes);
    }

    private void add(int number) {
        hash.add(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private String hex() {
        return hash.hex();
    }
}
