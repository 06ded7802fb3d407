package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.file.Hash;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceKeyTest {
    @Test
    void labelsAreNoPartOfWhatIsRemembered() {
        CachedAnswers<ChoiceRequest, ChoiceDistribution> answers =
                new CachedAnswers<>(new MemoryCache(), Kind.CHOOSE, "openai:m", "chat");
        Prompt prompt = Prompt.of("", "Which?");
        ChoiceRequest plain = new ChoiceRequest(prompt, List.of("1", "2"));
        ChoiceRequest labelled = new ChoiceRequest(prompt, List.of("1", "2"), List.of("no", "yes"));
        assertThat(answers.key(labelled)).isEqualTo(answers.key(plain));
        assertThat(answers.key(plain)).as("as it was before there were labels").isEqualTo(BEFORE);
    }

    private static final String BEFORE = Hash.of(
            "[1,\"choose\",\"openai:m\",\"chat\",{\"options\":[\"1\",\"2\"],\"prompt\":{\"messages\":[{\"role\":\"USER\",\"text\":\"Which?\"}]}}]");
}
