package io.irote.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.statistics.PearsonR;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of people's answers against values computed independently and equal to the published ones. */
class BfiReferenceTest {
    /** The reference has four decimals. */
    private static final Offset<Double> FOUR_DECIMALS = within(1e-4);

    private static final List<String> SCALES = List.of("A", "C", "E", "N", "O");

    private static Bfi bfi;

    @BeforeAll
    static void readTheAnswers() throws IOException {
        if (Bfi.isThere()) {
            bfi = Bfi.read();
        }
    }

    /** For each test, since a class given up as a whole is not among those reported as skipped. */
    @BeforeEach
    void needsTheAnswers() {
        assumeTrue(Bfi.isThere(), "people's answers are not at " + Bfi.FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "E", "N", "O"})
    void alpha(String scale) {
        ResponseMatrix responses = responses(scale);
        equal(scale, "alpha_raw_pairwise", CronbachAlpha.of(responses));
        equal(scale, "alpha_raw_median_imputed", CronbachAlpha.of(responses.withMedians()));
        equal(scale, "alpha_raw_listwise", CronbachAlpha.of(responses.completePersons()));
        equal(scale, "alpha_standardized_pairwise", CronbachAlpha.standardised(responses));
        equal(scale, "n_listwise", responses.completePersons().persons());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "E", "N", "O"})
    void lambda6(String scale) {
        equal(scale, "guttman_lambda6_within_scale", GuttmanLambda6.of(responses(scale)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "E", "N", "O"})
    void omegaAndLoadings(String scale) {
        FactorFit fit = FactorFit.of(responses(scale));
        listEquals(scale, "one_factor_loadings_paf", fit.loadings());
        equal(scale, "omega_one_factor_paf", McDonaldOmega.of(responses(scale)));
        assertThat(fit.isHeywood()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "E", "N", "O"})
    void noScaleOfPeopleIsTooReliable(String scale) {
        assertThat(Reliability.of(responses(scale)).isTooHigh()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "E", "N", "O"})
    void interItemCorrelations(String scale) {
        InterItemCorrelation pairwise = InterItemCorrelation.of(responses(scale));
        equal(scale, "average_interitem_r", pairwise.mean());
        equal(scale, "median_interitem_r", pairwise.median());
        InterItemCorrelation imputed = InterItemCorrelation.of(responses(scale).withMedians());
        equal(scale, "average_interitem_r_median_imputed", imputed.mean());
        equal(scale, "median_interitem_r_median_imputed", imputed.median());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "E", "N", "O"})
    void itemRestCorrelations(String scale) {
        listEquals(scale, "item_rest_r_listwise", ItemRestCorrelation.of(responses(scale)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "E", "N", "O"})
    void scaleScores(String scale) {
        double[] available = responses(scale).personMeans();
        equal(scale, "scale_mean_available_items", StatUtils.mean(available));
        equal(scale, "scale_sd_available_items", Math.sqrt(StatUtils.variance(available)));
        double[] imputed = responses(scale).withMedians().personMeans();
        equal(scale, "scale_mean_median_imputed", StatUtils.mean(imputed));
        equal(scale, "scale_sd_median_imputed", Math.sqrt(StatUtils.variance(imputed)));
    }

    @Test
    void itemSpread() {
        JsonNode items = bfi.reference().get("items");
        RealMatrix covariance = bfi.keyed(names(items)).covariance();
        double[] expected = names(items).stream()
                .mapToDouble(name -> items.get(name).get("sd").asDouble())
                .toArray();
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.sqrt(covariance.getEntry(i, i))).isCloseTo(expected[i], FOUR_DECIMALS);
        }
    }

    @Test
    void scaleIntercorrelations() {
        matrixEquals(
                "scale_intercorrelations_available_items", SCALES, scores(false).correlation());
        matrixEquals(
                "scale_intercorrelations_median_imputed", SCALES, scores(true).correlation());
    }

    @Test
    void scaleIntercorrelationsWithoutTheErrorOfMeasurement() {
        Map<String, Double> alpha = new LinkedHashMap<>();
        SCALES.forEach(
                scale -> alpha.put(scale, CronbachAlpha.of(responses(scale).withMedians())));
        JsonNode expected = bfi.reference().get("scale_intercorrelations_disattenuated");
        for (String x : SCALES) {
            for (String y : SCALES.subList(0, SCALES.indexOf(x))) {
                PearsonR r = PearsonR.of(means(x, true), means(y, true));
                assertThat(r.disattenuated(alpha.get(x), alpha.get(y)))
                        .as("%s and %s", x, y)
                        .isCloseTo(expected.get(x).get(y).asDouble(), FOUR_DECIMALS);
            }
        }
    }

    @Test
    void itemCorrelationsAndTheirEigenvalues() {
        List<String> items = names(bfi.reference().get("items"));
        RealMatrix correlation = bfi.keyed(items).correlation();
        matrixEquals("item_correlations_raw_unkeyed_pairwise", items, correlation);
        double[] expected = numbers(bfi.reference().get("eigenvalues_item_correlation_matrix"));
        assertThat(new EigenDecomposition(correlation).getRealEigenvalues()).containsExactly(expected, FOUR_DECIMALS);
    }

    private static ResponseMatrix responses(String scale) {
        JsonNode keys = bfi.reference().get("scales").get(scale).get("keys");
        return bfi.keyed(StreamSupport.stream(keys.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static ResponseMatrix scores(boolean imputed) {
        return ResponseMatrix.ofItems(
                SCALES.stream().map(scale -> means(scale, imputed)).toArray(double[][]::new));
    }

    private static double[] means(String scale, boolean imputed) {
        ResponseMatrix responses = responses(scale);
        return (imputed ? responses.withMedians() : responses).personMeans();
    }

    private static void equal(String scale, String statistic, double actual) {
        double expected =
                bfi.reference().get("scales").get(scale).get(statistic).asDouble();
        assertThat(actual).as(statistic).isCloseTo(expected, FOUR_DECIMALS);
    }

    private static void listEquals(String scale, String statistic, List<Double> actual) {
        double[] expected = numbers(bfi.reference().get("scales").get(scale).get(statistic));
        assertThat(actual.stream().mapToDouble(x -> x).toArray())
                .as(statistic)
                .containsExactly(expected, FOUR_DECIMALS);
    }

    private static void matrixEquals(String statistic, List<String> names, RealMatrix actual) {
        for (int i = 0; i < names.size(); i++) {
            JsonNode row = bfi.reference().get(statistic).get(names.get(i));
            double[] expected =
                    names.stream().mapToDouble(name -> row.get(name).asDouble()).toArray();
            assertThat(actual.getRow(i))
                    .as("%s of %s", statistic, names.get(i))
                    .containsExactly(expected, FOUR_DECIMALS);
        }
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static double[] numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
