package io.irote.model.openai.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.openai.Canned;
import io.irote.model.openai.wire.GreedyChat;
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
        return new ChatChoices(new GreedyChat(server, "m"), 20)
                .call(List.of(new ChoiceRequest(Prompt.of("", "1, 2 or 3?"), options)))
                .answers()
                .get(0);
    }

    @Test
    void theVariantsOfAnOptionAddUp() {
        ChoiceDistribution chosen =
                chosen(Map.of("1", 0.2, " 1", 0.1, "2", 0.3, " 2", 0.05, "3 ", 0.25, " 3", 0.03, "10", 0.02), DIGITS);
        assertThat(chosen.provenance()).isEqualTo(Provenance.EXACT);
        assertThat(chosen.tokens()).isEqualTo(12);
        assertThat(chosen.bound()).isZero();
        assertThat(chosen.probabilities().get(0)).isCloseTo(0.3, within(1e-12));
        assertThat(chosen.coverage()).isCloseTo(0.93, within(1e-12));
    }

    @Test
    void aVariantThatIsNotListedIsBounded() {
        ChoiceDistribution chosen = chosen(Map.of("1", 0.2, " 1", 0.1, "2", 0.3, "3 ", 0.25, "10", 0.02), DIGITS);
        assertThat(chosen.provenance()).isEqualTo(Provenance.BOUNDED);
        assertThat(chosen.bound()).isCloseTo(0.04, within(1e-12));
        assertThat(chosen.probabilities().get(0)).isCloseTo(0.3, within(1e-12));
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
    void whatBeginsLikeTwoOptionsIsSharedAndBounded() {
        ChoiceDistribution chosen = chosen(Map.of("1", 0.4, "2", 0.5), List.of("1", "2", "10"));
        assertThat(chosen.provenance()).isEqualTo(Provenance.BOUNDED);
        assertThat(chosen.bound()).isCloseTo(0.4, within(1e-12));
        assertThat(chosen.probabilities().get(0)).isCloseTo(0.2, within(1e-12));
        assertThat(chosen.probabilities().get(2)).isCloseTo(0.2, within(1e-12));
        assertThat(chosen(Map.of("1", 0.5, "2", 0.2, "10", 0.1), List.of("1", "2", "10"))
                        .provenance())
                .isEqualTo(Provenance.EXACT);
    }

    @Test
    void aTokenizerThatJoinsDigitsShowsIt() {
        ChoiceDistribution chosen = chosen(Map.of("1", 0.4, "2", 0.5, "12", 0.02), List.of("1", "2", "10"));
        assertThat(chosen.probabilities().get(0)).isCloseTo(0.4, within(1e-12));
        assertThat(chosen.bound()).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void theBeginningOfOneOptionAloneIsItsOwn() {
        ChoiceDistribution chosen = chosen(Map.of("-", 0.4, "0", 0.3, "1", 0.2), List.of("-1", "0", "1"));
        assertThat(chosen.probabilities().get(0)).isCloseTo(0.4, within(1e-12));
        assertThat(chosen.bound()).isCloseTo(0.4, within(1e-12));
        assertThat(chosen(Map.of("-", 0.4, "0", 0.5), List.of("-2", "-1", "0")).probabilities())
                .satisfies(p -> assertThat(p.get(0)).isCloseTo(0.2, within(1e-12)))
                .satisfies(p -> assertThat(p.get(2)).isCloseTo(0.5, within(1e-12)));
    }

    private static String place(String token, String alternatives) {
        return "{'token':'" + token + "','top_logprobs':" + alternatives + "}";
    }

    private static ChoiceDistribution written(List<String> options, String... places) {
        Canned server = new Canned("{'choices':[{'logprobs':{'content':[" + String.join(",", places) + "]}}]}");
        return new ChatChoices(new GreedyChat(server, "m"), 20)
                .call(List.of(new ChoiceRequest(Prompt.of("", "From 0 to 10?"), options)))
                .answers()
                .get(0);
    }

    @Test
    void theSecondTokenTellsOneFromTen() {
        String first = "[{'token':'1','logprob':" + Math.log(0.6) + "},{'token':'7','logprob':" + Math.log(0.3) + "}]";
        String second =
                "[{'token':'0','logprob':" + Math.log(0.8) + "},{'token':'<end>','logprob':" + Math.log(0.15) + "}]";
        ChoiceDistribution chosen = written(List.of("1", "7", "10"), place("1", first), place("0", second));
        assertThat(chosen.provenance()).isEqualTo(Provenance.EXACT);
        assertThat(chosen.probabilities().get(0)).isCloseTo(0.12, within(1e-12));
        assertThat(chosen.probabilities().get(1)).isCloseTo(0.3, within(1e-12));
        assertThat(chosen.probabilities().get(2)).isCloseTo(0.48, within(1e-12));
    }

    @Test
    void anAnswerThatBeginsOtherwiseTellsNothingOfTen() {
        String first = "[{'token':'7','logprob':" + Math.log(0.6) + "},{'token':'1','logprob':" + Math.log(0.3) + "}]";
        ChoiceDistribution chosen = written(List.of("1", "7", "10"), place("7", first), place(".", first));
        assertThat(chosen.bound()).isCloseTo(0.3, within(1e-12));
        assertThat(chosen.probabilities().get(1)).isCloseTo(0.6, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u25813", "\u01203", " 3", "3\\n", "\\n3", "\uFF13", " 3\u010A", "3<0x0A>"})
    void anOptionIsReadInWhateverMarksATokenizerWrites(String token) {
        ChoiceDistribution chosen = chosen(
                Map.of(
                        token.replaceFirst("[3\uFF13]", "1"),
                        0.2,
                        token.replaceFirst("[3\uFF13]", "2"),
                        0.3,
                        token,
                        0.4),
                DIGITS);
        assertThat(chosen.provenance()).isEqualTo(Provenance.EXACT);
        assertThat(chosen.probabilities().get(2)).isCloseTo(0.4, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Infinity", "'-inf'", "'-Infinity'", "-9999", "-3.4e38"})
    void minusInfinityIsTheFloor(String infinity) {
        ChoiceDistribution chosen = ask(
                "[{'token':'1','logprob':-0.7},{'token':'2','logprob':-0.8},{'token':'3','logprob':" + infinity + "}]",
                DIGITS);
        assertThat(chosen.provenance()).isEqualTo(Provenance.EXACT);
        assertThat(chosen.probabilities().get(2)).isZero();
        assertThat(chosen.probabilities().get(0)).isCloseTo(Math.exp(-0.7), within(1e-12));
    }

    @Test
    void aTokenWithoutANumberIsMissing() {
        ChoiceDistribution chosen =
                ask("[{'token':'1','logprob':-0.7},{'token':'2','logprob':-0.8},{'token':'3','logprob':null}]", DIGITS);
        assertThat(chosen.provenance()).isEqualTo(Provenance.BOUNDED);
        assertThat(chosen.bound()).isCloseTo(1 - Math.exp(-0.7) - Math.exp(-0.8), within(1e-12));
    }

    @Test
    void aSumThatNoiseLiftsAboveOneIsOne() {
        ChoiceDistribution rounded = chosen(Map.of("1", 0.5, "2", 0.3, "3", 0.2004), DIGITS);
        assertThat(rounded.provenance()).isEqualTo(Provenance.EXACT);
        assertThat(rounded.probabilities().get(0)).isCloseTo(0.5 / 1.0004, within(1e-9));
        ChoiceDistribution moved = chosen(Map.of("1", 0.53, "2", 0.32, "3", 0.2), DIGITS);
        assertThat(moved.provenance()).isEqualTo(Provenance.BOUNDED);
        assertThat(moved.bound()).isCloseTo(0.05, within(1e-9));
        assertThat(moved.coverage()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theFormOfTextCompletionsIsRead() {
        Canned server = new Canned("{'choices':[{'logprobs':{'tokens':['1'],'token_logprobs':[-0.7],"
                + "'top_logprobs':[{'1':-0.7,'2':-1.6,'3':-2}]}}]}");
        assertThat(new ChatChoices(new GreedyChat(server, "m"), 20)
                        .call(List.of(new ChoiceRequest(Prompt.of("", "?"), DIGITS)))
                        .answers()
                        .get(0)
                        .probabilities())
                .containsExactly(Math.exp(-0.7), Math.exp(-1.6), Math.exp(-2));
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
                "[{'token':'1','logprob':null},{'token':'2','logprob':null}]",
                "[{'token':'1','logprob':'a'},{'token':'2','logprob':-9}]",
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
        assertThatThrownBy(() -> new ChatChoices(new GreedyChat(new Canned(answer), "m"), 20).call(List.of(request)))
                .isInstanceOf(ModelException.class);
    }
}
