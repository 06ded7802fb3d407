package io.irote.evaluation;

import io.irote.score.answers.AnswerSheet;

/** What an evaluation found out, with the answers behind it. */
public record Evaluated(EvaluationResult result, AnswerSheet answers) {}
