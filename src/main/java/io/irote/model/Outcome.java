package io.irote.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What came of one request: an answer, or why there is none. */
public sealed interface Outcome<A> {
    record Answered<A>(A value) implements Outcome<A> {}

    /** @param reason for a reader, without the name of what was asked */
    record Missing<A>(Status status, String reason) implements Outcome<A> {}

    /** Why an answer is missing. */
    enum Status {
        /** The model, or its provider's rules, would not answer. */
        REFUSED,
        /** It answered something of which no answer can be made. */
        UNREADABLE,
        /** The request failed for good. */
        FAILED;

        /** @throws IllegalArgumentException if it is none of the names */
        public static Status of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }

        /** The name in outputs. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What follows from the answer; the same lack where there is none. */
    default <B> Outcome<B> flatMap(Function<A, Outcome<B>> next) {
        return this instanceof Missing<A> missing ? missing.lack() : next.apply(((Answered<A>) this).value());
    }

    /** What is made of the answer; the same lack where there is none. */
    default <B> Outcome<B> map(Function<A, B> what) {
        return flatMap(answer -> new Answered<>(what.apply(answer)));
    }

    /** The same, a lack with what it is a lack of. */
    default Outcome<A> because(String what) {
        return this instanceof Missing<A> missing
                ? new Missing<>(missing.status(), what + ": " + missing.reason())
                : this;
    }

    /** What is lacking, of something that would have followed from the answer; there must be none. */
    default <B> Missing<B> lack() {
        Missing<A> missing = (Missing<A>) this;
        return new Missing<>(missing.status(), missing.reason());
    }

    /** The answer, if there is one. */
    default Optional<A> answer() {
        return this instanceof Answered<A> answered ? Optional.of(answered.value()) : Optional.empty();
    }

    /** @throws UnansweredException if there is none */
    default A orElseThrow() {
        if (this instanceof Missing<A> missing) {
            throw new UnansweredException(missing.status(), missing.reason());
        }
        return ((Answered<A>) this).value();
    }

    static <A> List<Outcome<A>> answered(List<A> answers) {
        return answers.stream().<Outcome<A>>map(Answered::new).toList();
    }

    /** @throws UnansweredException if one is missing */
    static <A> List<A> allOf(List<Outcome<A>> outcomes) {
        return outcomes.stream().map(Outcome::orElseThrow).toList();
    }
}
