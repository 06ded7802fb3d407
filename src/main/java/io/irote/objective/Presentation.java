package io.irote.objective;

import io.irote.model.Message;
import io.irote.model.Role;
import io.irote.reflection.Templates.Exchange;
import io.irote.subject.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a task is put to the model: what may change without a change in what is asked.
 *
 * @param reversed whether the options are listed from most to least agreement; each keeps its number
 * @param inUserTurn whether the system prompt stands above the question instead of in a turn of its own
 * @param before unrelated questions with their answers, which come first
 * @param temperature of answers to open tasks
 */
public record Presentation(boolean reversed, boolean inUserTurn, List<Exchange> before, double temperature) {
    /** The way of the search and of all scores that say nothing else. */
    public static final Presentation STANDARD = new Presentation(false, false, List.of(), 1);

    public Presentation {
        before = List.copyOf(before);
    }

    /** With the options listed the other way round. */
    public static Presentation withOptionsReversed() {
        return new Presentation(true, false, List.of(), 1);
    }

    /** With everything in the user's turn. */
    public static Presentation inOneTurn() {
        return new Presentation(false, true, List.of(), 1);
    }

    /** After a talk about other things. */
    public static Presentation after(List<Exchange> before) {
        return new Presentation(false, false, before, 1);
    }

    /** With open answers sampled at another temperature. */
    public static Presentation at(double temperature) {
        return new Presentation(false, false, List.of(), temperature);
    }

    /** Who is asked in this way under a system prompt; the empty text is no prompt. */
    Subject subject(String system) {
        return new Subject(
                system, inUserTurn, before.stream().flatMap(Presentation::turns).toList());
    }

    private static Stream<Message> turns(Exchange exchange) {
        return Stream.of(new Message(Role.USER, exchange.question()), new Message(Role.ASSISTANT, exchange.answer()));
    }

    <T> List<T> listed(List<T> options) {
        List<T> listed = new ArrayList<>(options);
        if (reversed) {
            Collections.reverse(listed);
        }
        return listed;
    }
}
