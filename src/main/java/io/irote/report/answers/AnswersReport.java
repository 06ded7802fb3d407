package io.irote.report.answers;

import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Page;
import io.irote.report.score.Caveats;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answers behind scores, task by task, the ways of prompting beside each other. */
public record AnswersReport(AnswerSheet sheet) {
    public String render(Format format) {
        return format == Format.JSON ? Json.write(json()) : prose(format);
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("simulated", sheet.isSimulated());
        json.put("used", sheet.used().hashes());
        json.put("system-prompts", sheet.systems());
        json.put("answers", sheet.answers());
        return json;
    }

    private String prose(Format format) {
        Page page = new Page(format).title("Answers");
        if (sheet.isSimulated()) {
            page.paragraph(Caveats.SIMULATED);
        }
        byTask().values().forEach(answers -> new TaskAnswers(answers).write(page, format));
        return page.toString();
    }

    /** Answers to one task that were asked for in one way, in the order of the file. */
    private Map<List<String>, List<GivenAnswer>> byTask() {
        return sheet.answers().stream()
                .collect(Collectors.groupingBy(
                        answer -> List.of(answer.condition(), answer.model(), answer.trait(), answer.task()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
