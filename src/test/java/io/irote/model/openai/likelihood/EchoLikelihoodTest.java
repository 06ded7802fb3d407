package io.irote.model.openai.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.openai.Canned;
import io.irote.model.openai.wire.PlainLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EchoLikelihoodTest {
    private static final Prompt CONTEXT = Prompt.of("", "Hi").with(Role.ASSISTANT, "I 🎵\n");
    private static final String TOKENS = "['Hi','\\n\\n','Answer',':\\n','I',' 🎵','\\n','so',' on','.']";
    private static final String NATS = "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]";
    private static final String OFFSETS = "[0,2,4,10,12,13,15,16,18,21]";

    private static String choice(String tokens, String nats, String offsets) {
        return "{'index':0,'logprobs':{'tokens':" + tokens + ",'token_logprobs':" + nats + ",'text_offset':" + offsets
                + "}}";
    }

    private static LogLikelihood score(String choice) {
        Canned server = new Canned("{'choices':[" + choice + "],'usage':{'prompt_tokens':9,'completion_tokens':1}}");
        return EchoLikelihood.plain(server, "m", 1)
                .call(List.of(new LikelihoodRequest(CONTEXT, "so on")))
                .answers()
                .get(0);
    }

    @Test
    void theLayoutEndsWhereTheAnswerBegins() {
        assertThat(PlainLayout.of(Prompt.of("I am old.", "Who?"))).isEqualTo("I am old.\n\nWho?\n\nAnswer:\n");
        assertThat(PlainLayout.of(CONTEXT)).isEqualTo("Hi\n\nAnswer:\nI 🎵\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0,2,4,10,12,13,15,16,18,21]",
                "[0,2,4,10,12,13,16,17,19,22]",
                "[0,2,4,10,12,13,18,19,21,24]",
                "[9,9,9,9,9,9,9,9,9,9]",
                "null"
            })
    void offsetsMayBeCountedInAnyUnit(String offsets) {
        LogLikelihood score = score(choice(TOKENS, NATS, offsets));
        assertThat(score.nats()).isCloseTo(-5, within(1e-12));
        assertThat(score.tokens()).isEqualTo(2);
    }

    @Test
    void theMarkThatBeginsATextMayBeEchoed() {
        String tokens = TOKENS.replace("['Hi'", "['<s>','Hi'");
        String nats = NATS.replace("[null", "[null,-7");
        LogLikelihood score = score(choice(tokens, nats, OFFSETS.replace("[0", "[0,0")));
        assertThat(score.nats()).isCloseTo(-5, within(1e-12));
    }

    @Test
    void nothingNeedBeGenerated() {
        assertThat(score(choice(TOKENS, NATS, OFFSETS)
                                .replace(",'.']", "]")
                                .replace(",-4]", "]")
                                .replace(",21]", "]"))
                        .nats())
                .isCloseTo(-5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]; null;                              no 'token_logprobs'",
                "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]; [null,0,0,0,0,0,0,0,0,0];          only zeros",
                "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]; [-1,-1,-1,-1,-1,-1,-2,-3,-4,-5];   shifted by one",
                "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]; [null,-1,-1,-1,-1,-1,-2,-3,-4];    9 log-probabilities for 10",
                "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]; [null,-1,-1,-1,-1,-1,-1,NaN,-3,-4]; NaN",
                "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]; [null,-1,-1,-1,-1,-1,-1,2,-3,-4];  sent 2 as",
                "[null,-1,-1,-1,-1,-1,-1,-2,-3,-4]; [null,-1,-1,-1,-1,-1,-1,null,-3,-4]; sent null as",
                "['Hi',;                            ['Ho',;                            ignores 'echo'",
                "' on';                             ' off';                            not those of the prompt",
                "'\\n','so';                         '\\n',' so';                        not those of the prompt",
                "'.'];                              '.','.'];                          not those of the prompt",
            })
    void aLieIsCaught(String truth, String lie, String complaint) {
        String lied = choice(TOKENS, NATS, OFFSETS).replace(truth, lie);
        assertThat(lied).isNotEqualTo(choice(TOKENS, NATS, OFFSETS));
        assertThatThrownBy(() -> score(lied)).isInstanceOf(ModelException.class).hasMessageContaining(complaint);
    }

    @Test
    void twoMarksBeforeThePromptAreAnError() {
        for (String mark : List.of("'<s>',", "'',")) {
            String marked = choice(
                    TOKENS.replace("'Hi'", mark + mark + "'Hi'"),
                    NATS.replace("null", "null,-1,-1"),
                    OFFSETS.replace("[0", "[0,0,0"));
            assertThatThrownBy(() -> score(marked))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("twice before the prompt");
        }
    }

    @Test
    void piecesOfACharacterStandWhereItDoes() {
        String pieces = choice(
                TOKENS.replace("' 🎵'", "' \uFFFD','\uFFFD'"),
                NATS.replace("null", "null,-1"),
                OFFSETS.replace(",13,", ",13,14,"));
        assertThat(score(pieces).nats()).isCloseTo(-5, within(1e-12));
    }

    @Test
    void aTokenThatStraddlesTheContextsEndIsAnError() {
        String straddling = choice(TOKENS, NATS, OFFSETS)
                .replace("'\\n','so'", "'\\nso'")
                .replace("-2,-3", "-3")
                .replace("15,16,", "15,");
        assertThatThrownBy(() -> score(straddling))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("'so' straddles the end of the context");
    }

    @Test
    void aCallCarriesManyPromptsAnsweredInAnyOrder() {
        String second = choice("['Hi','\\n\\n','Answer',':\\n','I',' 🎵','\\n','x','.']", NATS, OFFSETS)
                .replace("-2,-3,-4", "-9,-4")
                .replace("16,18,21", "16,17")
                .replace("'index':0", "'index':1");
        Canned server = new Canned("{'choices':[" + second + "," + choice(TOKENS, NATS, OFFSETS) + "]}");
        List<LogLikelihood> scores = EchoLikelihood.plain(server, "m", 8)
                .call(List.of(new LikelihoodRequest(CONTEXT, "so on"), new LikelihoodRequest(CONTEXT, "x")))
                .answers();
        assertThat(scores).extracting(LogLikelihood::nats).containsExactly(-5.0, -9.0);
        assertThat(server.asked).singleElement().asString().contains("\"echo\":true", "Answer:\\nI 🎵\\nso on");
    }

    @Test
    void minusInfinityIsTheFloor() {
        for (String infinity : List.of("-9999", "-3.4e38", "-Infinity")) {
            assertThat(score(choice(TOKENS, NATS.replace("-2,-3", infinity + ",-3"), OFFSETS))
                            .nats())
                    .isEqualTo(LogLikelihood.FLOOR - 3);
        }
    }
}
