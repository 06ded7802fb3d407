package io.irote.objective;

import io.irote.model.Prompt;

/**
 * The contexts in which texts are scored (METHOD §2). With and without a reflection {@code e} a context differs only
 * by the presence of {@code e}; the empty text stands for no reflection.
 */
public interface Contexts {
    /** Before a candidate, or before all candidates laid out as one text. */
    Prompt candidate(String e);

    /** Before a behaviour that follows from {@code e} and the candidate. */
    Prompt behaviour(String e, String candidate);
}
