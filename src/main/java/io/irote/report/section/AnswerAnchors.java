package io.irote.report.section;

import io.irote.score.ScaleScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where on the page the answers behind scores stand.
 *
 * @param article the ID of their article
 */
public record AnswerAnchors(String article) {
    public String items() {
        return article + "-answers-items";
    }

    public String open() {
        return article + "-answers-open";
    }

    public String search() {
        return article + "-answers-search";
    }

    /**
     * What the heads of columns of scores lead to.
     *
     * @param tasks of each column after the first, e.g. {@link ScaleScore#OPEN}
     */
    public Map<Integer, String> links(List<String> tasks) {
        Map<Integer, String> links = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            links.put(i + 1, "#" + (tasks.get(i).equals(ScaleScore.OPEN) ? open() : items()));
        }
        return links;
    }
}
