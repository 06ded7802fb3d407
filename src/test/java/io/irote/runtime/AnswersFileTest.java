package io.irote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.GivenText;
import io.irote.score.answers.UsedTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswersFileTest {
    /** As it was written before judges could name evidence. */
    private static final String TEXT = "\"texts\":[{\"text\":\"I go.\",\"cached\":false,\"evaluation\":"
            + "{\"probability\":0.75,\"provenance\":\"RATED\",\"rating\":{\"probabilities\":[0.0,0.0,0.0,1.0,0.0],"
            + "\"bound\":0.0,\"provenance\":\"EXACT\",\"tokens\":1,\"samples\":[],\"cached\":false}}}]";

    @TempDir
    private Path folder;

    @Test
    void withoutEvidenceALineIsWhatItEverWas() throws IOException {
        assertThat(written(Optional.empty())).contains(TEXT);
    }

    @Test
    void evidenceIsKept() throws IOException {
        assertThat(written(Optional.of("go"))).contains("\"evidence\":\"go\"");
    }

    /** The file of a sheet that reads as it was written. */
    private String written(Optional<String> evidence) throws IOException {
        AnswersFile file = new AnswersFile(folder.resolve("answers.jsonl"));
        AnswerSheet sheet = sheet(evidence);
        file.write(sheet);
        assertThat(file.read()).contains(sheet);
        return Files.readString(file.path());
    }

    private static AnswerSheet sheet(Optional<String> evidence) {
        ChoiceDistribution rating = new ChoiceDistribution(List.of(0.0, 0.0, 0.0, 1.0, 0.0), Provenance.EXACT, 1);
        GivenText text = new GivenText(
                "I go.", false, new GivenText.Evaluation(0.75, Provenance.RATED, Optional.of(rating), evidence));
        String system = AnswerSheet.id("");
        GivenAnswer answer = new GivenAnswer(
                "no prompt",
                "standard",
                system,
                "openai:toy@http://127.0.0.1:1/v1",
                "openai:toy@http://127.0.0.1:1/v1",
                "mft:care",
                "task",
                "open tasks",
                "What now?",
                Optional.empty(),
                GivenAnswer.ANSWERED,
                "",
                Optional.of(7.5),
                Optional.of(-0.3),
                0,
                0,
                Optional.empty(),
                List.of(text));
        return new AnswerSheet(UsedTexts.UNKNOWN, Map.of(system, ""), List.of(answer));
    }
}
