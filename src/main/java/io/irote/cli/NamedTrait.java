package io.irote.cli;

import io.irote.trait.Pole;
import io.irote.trait.Trait;

/** A trait and the pole of it that the user named. */
record NamedTrait(Trait trait, Pole pole) {}
