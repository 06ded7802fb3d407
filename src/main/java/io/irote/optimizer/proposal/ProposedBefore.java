package io.irote.optimizer.proposal;

import io.irote.reflection.Reflection;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The reflections that were proposed before, whatever became of them: none is proposed, or paid for, twice. */
public final class ProposedBefore {
    private final Set<String> texts;

    public ProposedBefore(Collection<String> texts) {
        this.texts = new LinkedHashSet<>(texts);
    }

    /** Remembers the reflection; false if it was known. */
    public boolean add(Reflection reflection) {
        return texts.add(reflection.text());
    }

    public boolean contains(Reflection reflection) {
        return texts.contains(reflection.text());
    }

    public Set<String> texts() {
        return texts;
    }
}
