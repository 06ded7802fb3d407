package io.irote.embedded;

/**
 * The constants of the simulated respondent. Where it says <em>bench</em>, {@code EmbeddedBench} was used to choose;
 * the others come from the prototype.
 *
 * @param negationWeight weight of a rule-made negation as a statement of the other pole (bench: 0.25–0.5 best, 1 hurts)
 * @param ridge regularisation of the trait axis; infinity is the difference of centroids (bench: flat 3–10)
 * @param relatedness temperature of the softmax over the traits that a text may be about, in cosine
 * @param noTrait cosine at which a text is as likely about no trait at all
 * @param poleGain slope of the pole of a text along a trait's axis (tanh)
 * @param agreementGain logits of agreement per unit of loading product
 * @param uncovered share of the agreement that an item keeps which no statement of the reflection touches
 * @param coverageMid cosine between item and statement at which an item is half covered
 * @param coverageScale width of that transition, in cosine
 * @param tilt how strongly a context changes the probability of words (bench: flat 2–6, falls off from 8)
 * @param poleBlend share of the softly nearest trait poles in a context's direction (bench: the more, the better traits
 *     are told apart and the worse single statements)
 * @param copying probability of copying a content word of the context
 * @param zipfShare share of the vocabulary's own rank in a word's base rate; the rest is counted in the catalogue
 * @param contentFrom −log base rate, in nats, from which a word counts as a content word
 * @param contentFull −log base rate at which it fully does
 * @param evaluatorTemperature of the softmax over poles that evaluates an answer, in cosine
 * @param answerAgreement weight of agreement in the choice of an open answer, in logits
 * @param answerRelevance weight of the likeness of question and answer, in logits per unit of cosine
 */
record EngineConstants(
        double negationWeight,
        double ridge,
        double relatedness,
        double noTrait,
        double poleGain,
        double agreementGain,
        double uncovered,
        double coverageMid,
        double coverageScale,
        double tilt,
        double poleBlend,
        double copying,
        double zipfShare,
        double contentFrom,
        double contentFull,
        double evaluatorTemperature,
        double answerAgreement,
        double answerRelevance) {
    static final EngineConstants DEFAULT =
            new EngineConstants(0.5, 5, 0.05, 0.1, 6, 16, 0.4, 0.25, 0.1, 4, 0.5, 0.05, 0.5, 5, 8, 0.05, 6, 4);
}
