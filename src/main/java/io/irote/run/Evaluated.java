package io.irote.run;

import io.irote.evaluation.answers.AnswerSheet;

/** What an evaluation found out, with the answers behind it. */
public record Evaluated(EvaluationResult result, AnswerSheet answers) {}
