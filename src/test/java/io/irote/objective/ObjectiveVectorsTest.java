package io.irote.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.ResponseScale;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import io.irote.trait.Pole;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas of METHOD §2 and §3 against values computed independently on an exact toy model. */
class ObjectiveVectorsTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final JsonNode VECTORS = vectors();
    private static final PolyaUrn MODEL = urn();

    @ParameterizedTest
    @MethodSource("compactness")
    void compactnessEqualsTheIndependentValues(JsonNode vector) {
        List<String> candidates = texts(vector.get("E"));
        List<List<String>> behaviours =
                stream(vector.get("S")).map(ObjectiveVectorsTest::texts).toList();
        Compactness compactness = new Compactness(MODEL, PolyaUrn.Concatenated.CONTEXTS);
        Ensemble ensemble = compactness.ensemble(
                candidates, behaviours, vector.path("previous_e").asText(""));
        CompactnessScore score =
                compactness.score(List.of(vector.get("e").asText()), ensemble).get(0);

        assertThat(ensemble.together().nats()).isCloseTo(vector.get("log_p_E").asDouble(), EXACTLY);
        for (int k = 0; k < candidates.size(); k++) {
            assertThat(ensemble.alone().get(k).nats())
                    .isCloseTo(vector.at("/candidates/" + k + "/log_p").asDouble(), EXACTLY);
        }
        assertThat(score.totalCorrelation()).isCloseTo(vector.get("TC").asDouble(), EXACTLY);
        assertThat(score.tokens()).isEqualTo(vector.get("tokens_E").asInt());
        assertThat(score.totalCorrelationPerToken())
                .isCloseTo(vector.get("TC_per_token").asDouble(), EXACTLY);
        assertThat(weights(ensemble))
                .usingElementComparator(ObjectiveVectorsTest::compareClose)
                .containsExactlyElementsOf(numbers(vector.get("behaviour_weights")));
        assertThat(score.behaviours()).isCloseTo(vector.get("behaviour_term").asDouble(), EXACTLY);
        assertThat(score.r1()).isCloseTo(vector.get("R1").asDouble(), EXACTLY);
        assertThat(score.provenance()).isEqualTo(Provenance.EXACT);
    }

    @ParameterizedTest
    @MethodSource("compactness")
    void totalCorrelationObeysTheChainRule(JsonNode vector) {
        String e = vector.get("e").asText();
        List<String> candidates = texts(vector.get("E"));
        String earlier = "";
        double tc = 0;
        for (String candidate : candidates) {
            tc += MODEL.logP(e, candidate) - MODEL.logP("", candidate);
            tc -= MODEL.logP(e + earlier, candidate) - MODEL.logP(earlier, candidate);
            earlier += candidate;
        }
        Compactness compactness = new Compactness(MODEL, PolyaUrn.Concatenated.CONTEXTS);
        Ensemble ensemble = compactness.ensemble(candidates, List.of(), "");
        assertThat(compactness.score(List.of(e), ensemble).get(0).totalCorrelation())
                .isCloseTo(tc, EXACTLY);
    }

    @Test
    void evocativenessEqualsTheIndependentValues() {
        List<TaskScore> scores = new ArrayList<>();
        for (JsonNode vector : VECTORS.at("/evocativeness/items")) {
            TaskScore score = closed(vector);
            assertThat(score.logQ()).isCloseTo(vector.get("log_q").asDouble(), EXACTLY);
            assertThat(10 * score.unit()).isCloseTo(vector.get("score_0_10").asDouble(), EXACTLY);
            assertThat(score.outside().orElseThrow())
                    .isCloseTo(vector.get("outside_mass").asDouble(), EXACTLY);
            scores.add(score);
        }
        JsonNode expected = VECTORS.get("evocativeness");
        assertThat(TaskScore.r2(scores).value()).isCloseTo(expected.get("R2").asDouble(), EXACTLY);
        assertThat(TaskScore.r2(scores).standardError())
                .isCloseTo(expected.get("standard_error").asDouble(), EXACTLY);
        assertThat(TaskScore.traitScore(scores).value())
                .isCloseTo(expected.get("score_0_10").asDouble(), EXACTLY);
    }

    private static TaskScore closed(JsonNode vector) {
        int min = vector.get("min").asInt();
        int max = vector.get("max").asInt();
        List<String> labels =
                IntStream.rangeClosed(min, max).mapToObj(Integer::toString).toList();
        List<Double> answer = IntStream.rangeClosed(min, max)
                .mapToObj(option -> vector.at("/option_probability/" + option).asDouble())
                .toList();
        Keying keyed = vector.get("keyed").asInt() > 0 ? Keying.PLUS : Keying.MINUS;
        Pole pole = vector.get("pole").asText().equals("high") ? Pole.HIGH : Pole.LOW;
        Task.Closed task = new Task.Closed(new Item("i", "I am.", keyed), new ResponseScale(min, labels));
        return KeyedAnswer.score(task, pole, new ChoiceDistribution(answer, Provenance.EXACT, 0));
    }

    static Stream<JsonNode> compactness() {
        return stream(VECTORS.get("compactness"));
    }

    private static List<Double> weights(Ensemble ensemble) {
        return ensemble.behaviours().stream().map(Behaviour::weight).toList();
    }

    private static int compareClose(double a, double b) {
        return Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b);
    }

    private static List<Double> numbers(JsonNode lists) {
        return stream(lists)
                .flatMap(list -> stream(list).map(JsonNode::asDouble))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static PolyaUrn urn() {
        TreeMap<Character, Double> base = new TreeMap<>();
        VECTORS.get("base")
                .properties()
                .forEach(w -> base.put(w.getKey().charAt(0), w.getValue().asDouble()));
        return new PolyaUrn(base);
    }

    private static JsonNode vectors() {
        try (InputStream in = ObjectiveVectorsTest.class.getResourceAsStream("objective_vectors.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
