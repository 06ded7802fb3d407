package io.irote.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikertRespondentTest {
    private static final List<String> KIND = List.of("I am there when friends need me", "I care for my parents");
    private static final List<String> COLD = List.of("I live my own life", "I let people solve their problems");

    private final LikertRespondent respondent = Engines.values().likert();

    private double expected(List<String> self, String item) {
        List<Double> probabilities = respondent.probabilities(self, item, 5);
        double score = 0;
        for (int k = 0; k < 5; k++) {
            score += (k + 1) * probabilities.get(k);
        }
        return score;
    }

    @Test
    void anEmptyReflectionGivesTheMidpoint() {
        assertThat(respondent.probabilities(List.of(), "I enjoy doing favours for people.", 5))
                .containsOnly(0.2);
        assertThat(expected(List.of(), "I enjoy doing favours for people.")).isEqualTo(3);
    }

    @Test
    void bothPolesAnswerOnTheirSide() {
        String plus = "I enjoy doing small favours for my friends.";
        String minus = "I leave my relatives to sort out their own troubles.";
        assertThat(expected(KIND, plus)).isGreaterThan(3.3);
        assertThat(expected(KIND, minus)).isLessThan(2.7);
        assertThat(expected(COLD, plus)).isLessThan(2.7);
        assertThat(expected(COLD, minus)).isGreaterThan(3.3);
    }

    @Test
    void aDeniedItemIsAnsweredTheOtherWay() {
        double affirmed = respondent.agreement(KIND, "I help my friends");
        double denied = respondent.agreement(KIND, "I do not help my friends");
        assertThat(affirmed).isPositive();
        assertThat(denied).isNegative();
    }

    @Test
    void anItemOfAnotherTraitIsAnsweredNearTheMidpoint() {
        assertThat(expected(KIND, "I collect maps of foreign cities.")).isCloseTo(3, within(0.5));
    }

    @Test
    void probabilitiesAddUpToOneForAnyNumberOfOptions() {
        for (int options = 2; options <= 11; options++) {
            List<Double> probabilities = respondent.probabilities(KIND, "I help my friends.", options);
            assertThat(probabilities.stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }
}
