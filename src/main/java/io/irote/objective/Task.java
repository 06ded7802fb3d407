package io.irote.objective;

import io.irote.instrument.Item;
import io.irote.instrument.Questionnaire;
import io.irote.instrument.ResponseScale;
import io.irote.trait.OpenTask;
import java.util.List;

/** A task prompt x_i on which a reflection must show its trait. */
public sealed interface Task {
    /** Unique among the tasks of a trait. */
    String id();

    /** A questionnaire item, answered by one of the options of its scale. */
    record Closed(Item item, ResponseScale scale) implements Task {
        @Override
        public String id() {
            return item.id();
        }
    }

    /** A question answered in free text. */
    record Open(OpenTask task) implements Task {
        @Override
        public String id() {
            return task.id();
        }
    }

    /** The items of a questionnaire as tasks. */
    static List<Task> of(Questionnaire form) {
        return form.items().stream()
                .<Task>map(item -> new Closed(item, form.scale()))
                .toList();
    }
}
