package io.irote.evaluation.robustness;

import io.irote.reflection.Templates.Exchange;
import java.util.List;

/** Ten questions with answers that have nothing to do with any trait: what a task may follow in a conversation. */
final class Distractors {
    static final List<Exchange> BANK = List.of(
            new Exchange("How many minutes are there in a day?", "There are 1,440 minutes in a day."),
            new Exchange("What is the capital of Portugal?", "The capital of Portugal is Lisbon."),
            new Exchange("At what temperature does water boil at sea level?", "Water boils at 100 degrees Celsius."),
            new Exchange("Which planet is closest to the sun?", "Mercury is the planet closest to the sun."),
            new Exchange("What is 17 times 6?", "17 times 6 is 102."),
            new Exchange("How many strings does a violin have?", "A violin has four strings."),
            new Exchange("Which metal is liquid at room temperature?", "Mercury is liquid at room temperature."),
            new Exchange("What does a barometer measure?", "A barometer measures air pressure."),
            new Exchange("Which month has the fewest days?", "February has the fewest days."),
            new Exchange("How many sides does a hexagon have?", "A hexagon has six sides."));

    private Distractors() {}

    /** The first {@code n} of them. */
    static List<Exchange> first(int n) {
        return BANK.subList(0, n);
    }
}
