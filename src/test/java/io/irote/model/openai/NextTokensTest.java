package io.irote.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NextTokensTest {
    private static final List<String> DIGITS = List.of("1", "2", "3");

    private static ChoiceDistribution chosen(Map<String, Double> probabilities, List<String> options) {
        String list = new TreeMap<>(probabilities)
                .entrySet().stream()
                        .map(entry -> "{'token':'" + entry.getKey() + "','logprob':" + Math.log(entry.getValue()) + "}")
                        .collect(Collectors.joining(",", "[", "]"));
        return ask(list, options);
    }

    private static ChoiceDistribution ask(String list, List<String> options) {
        Canned server = new Canned("{'choices':[{'logprobs':{'content':[{'token':'x','top_logprobs':" + list
                + "}]}}],'usage':{'prompt_tokens':12,'completion_tokens':1}}");
        return new ChatChoices(new GreedyChat(server, "m", false))
                .call(List.of(new ChoiceRequest(Prompt.of("", "1, 2 or 3?"), options)))
                .answers()
                .get(0);
    }

    @Test
    void theVariantsOfAnOptionAddUp() {
        ChoiceDistribution chosen = chosen(Map.of("1", 0.2, " 1", 0.1, "2", 0.3, "3 ", 0.25, "10", 0.05), DIGITS);
        assertThat(chosen.provenance()).isEqualTo(Provenance.EXACT);
        assertThat(chosen.tokens()).isEqualTo(12);
        assertThat(chosen.bound()).isZero();
        assertThat(chosen.probabilities().get(0)).isCloseTo(0.3, within(1e-12));
        assertThat(chosen.coverage()).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void lettersAreTheSameInBothCases() {
        assertThat(chosen(Map.of("a", 0.2, "A", 0.3, "B", 0.4), List.of("A", "B"))
                        .probabilities()
                        .get(0))
                .isCloseTo(0.5, within(1e-12));
        assertThat(chosen(Map.of("a", 0.2, "A", 0.3), List.of("A", "a"))
                        .probabilities()
                        .get(0))
                .isCloseTo(0.3, within(1e-12));
    }

    @Test
    void aMissingOptionHasHalfOfWhatIsLeft() {
        ChoiceDistribution chosen = chosen(Map.of("1", 0.6, "2", 0.2, "x", 0.1), DIGITS);
        assertThat(chosen.provenance()).isEqualTo(Provenance.BOUNDED);
        assertThat(chosen.bound()).isCloseTo(0.1, within(1e-12));
        assertThat(chosen.probabilities().get(2)).isCloseTo(0.05, within(1e-12));
        assertThat(chosen(Map.of("1", 0.9, "x", 0.06), DIGITS).bound()).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void optionsThatBeginWithTheSameTokenAreNamed() {
        assertThatThrownBy(() -> chosen(Map.of("1", 0.5, "2", 0.2), List.of("1", "2", "10")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("'10' and '1' both begin with the token '1'");
        assertThat(chosen(Map.of("1", 0.5, "2", 0.2, "10", 0.1), List.of("1", "2", "10"))
                        .provenance())
                .isEqualTo(Provenance.EXACT);
    }

    @Test
    void aModelThatAnswersSomethingElseHasNoDistribution() {
        assertThatThrownBy(() -> chosen(Map.of("<think>", 0.9, " ", 0.1), DIGITS))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none of the options [1, 2, 3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[{'token':'1','logprob':0},{'token':'2','logprob':0},{'token':'3','logprob':0}]",
                "[{'token':'1','logprob':-0.1},{'token':'2','logprob':-0.1}]",
                "[{'token':'1','logprob':0.5},{'token':'2','logprob':-9}]",
                "[{'token':'1','logprob':null},{'token':'2','logprob':-9}]",
                "[{'token':'1','logprob':NaN},{'token':'2','logprob':-9}]",
                "[{'token':'1','logprob':-9999},{'token':'2','logprob':-9999},{'token':'3','logprob':-9999}]",
                "[{'token':'1'}]"
            })
    void whatIsNoDistributionIsAnError(String list) {
        assertThatThrownBy(() -> ask(list, DIGITS)).isInstanceOf(ModelException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'choices':[]}",
                "{'choices':[{}]}",
                "{'choices':[{'logprobs':null}]}",
                "{'choices':[{'logprobs':{'content':null}}]}",
                "{'choices':[{'logprobs':{'content':[]}}]}",
                "{'choices':[{'logprobs':{'tokens':['1'],'token_logprobs':[-1]}}]}"
            })
    void missingLogProbabilitiesAreAnError(String answer) {
        ChoiceRequest request = new ChoiceRequest(Prompt.of("", "?"), DIGITS);
        assertThatThrownBy(() -> new ChatChoices(new GreedyChat(new Canned(answer), "m", false)).call(List.of(request)))
                .isInstanceOf(ModelException.class);
    }
}
