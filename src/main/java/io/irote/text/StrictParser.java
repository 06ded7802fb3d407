package io.irote.text;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** YAML without the parts that a trait file has no use for: type tags, anchors and aliases, deep nesting. */
final class StrictParser implements Parser {
    private static final int MAX_DEPTH = 16;

    private final Parser parser;
    private final Findings findings;
    private int depth;

    StrictParser(Parser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof CollectionStartEvent start) {
            enter(start);
            checkTag(event, start.getTag());
        } else if (event instanceof ScalarEvent scalar) {
            checkTag(event, scalar.getTag());
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            findings.error(line(event), "anchors and aliases (& and *) are not read; write the value out");
        }
        return event;
    }

    private void enter(CollectionStartEvent start) {
        depth++;
        if (depth > MAX_DEPTH) {
            findings.error(line(start), "nested deeper than " + MAX_DEPTH + " levels");
            findings.throwErrors();
        }
    }

    private void checkTag(Event event, @Nullable String tag) {
        if (tag != null) {
            findings.error(line(event), "the type tag '" + tag + "' is not read; leave it out");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
