package io.irote.cli.option;

import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.catalog.TraitCatalog;

/**
 * A trait and the pole of it that the user named.
 *
 * @param catalogue all traits at hand, this one among them
 * @param file the trait file that the user named, or empty
 * @param folder the user's own catalogue folder, or empty
 */
public record NamedTrait(Trait trait, Pole pole, TraitCatalog catalogue, String file, String folder) {}
