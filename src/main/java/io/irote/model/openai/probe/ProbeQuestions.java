package io.irote.model.openai.probe;

import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;

/**
 * What a model is asked to find out what its server can do.
 *
 * @param item of a questionnaire, with its options
 * @param rating of a text, as it stands in for the text's log-probability
 * @param open a question that is answered with a sentence
 */
public record ProbeQuestions(ChoiceRequest item, ChoiceRequest rating, Prompt open) {}
