package io.irote.cli.evaluate;

import static io.irote.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * irote's searches beside all baselines on the exact test server, EvoPrompt at as many tokens as each search took. The
 * server is no language model: the table shows that the comparison is fair and complete, not who wins on real ones.
 */
class BaselineBench {
    private static final List<String> TRAITS =
            List.of("big5:openness", "big5:agreeableness", "big5:conscientiousness", "big5:extraversion", "mft:care");
    private static final int SEEDS = Integer.getInteger("irote.bench.seeds", 1);
    /** The longest reflection; the prompts of the baselines are as long as they are. */
    private static final int WORDS = Integer.getInteger("irote.bench.words", 50);

    @TempDir
    private Path folder;

    @Test
    void compare() throws IOException {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        Map<String, List<Double>> words = new LinkedHashMap<>();
        Map<String, int[]> verdicts = new LinkedHashMap<>();
        try (ExactServer server = ExactServer.start(ServerOptions.all())) {
            String model = "openai:exact@" + server.v1();
            for (String trait : TRAITS) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    add(evaluated(trait, seed, model), scores, words, verdicts);
                }
            }
        }
        System.out.printf("%-24s %8s %8s   %s%n", "held out, 0-10", "mean", "words", "by trait and seed: " + TRAITS);
        scores.forEach((name, values) -> System.out.printf(
                "%-24s %8.2f %8.0f   %s%n",
                name,
                mean(values),
                mean(words.get(name)),
                values.stream().map(v -> String.format("%5.2f", v)).toList()));
        System.out.printf("%nirote against%-12s %6s %6s %6s%n", "", "wins", "ties", "losses");
        verdicts.forEach((name, n) -> System.out.printf("%-25s %6d %6d %6d%n", name, n[0], n[1], n[2]));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private JsonNode evaluated(String trait, int seed, String model) throws IOException {
        // A cache of its own, so that the search's token count is what it is worth.
        String name = trait.replace(':', '-') + "-" + seed;
        Irote irote = Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache-" + name).toString());
        String number = Integer.toString(seed);
        assertThat(irote.run(
                        "optimize",
                        "--trait",
                        trait,
                        "--model",
                        model,
                        "--seed",
                        number,
                        "--samples",
                        "2",
                        "--iterations",
                        "5",
                        "--words",
                        Integer.toString(WORDS),
                        "--out",
                        name,
                        "--quiet"))
                .succeeded();
        CommandResult result = irote.run(
                "evaluate",
                "--reflection",
                name,
                "--model",
                model,
                "--seed",
                number,
                "--samples",
                "2",
                "--baselines",
                "--format",
                "json",
                "--quiet");
        assertThat(result).succeeded();
        return new ObjectMapper().readTree(result.out());
    }

    private static void add(
            JsonNode result,
            Map<String, List<Double>> scores,
            Map<String, List<Double>> words,
            Map<String, int[]> verdicts) {
        for (JsonNode score : result.get("scores")) {
            String name = score.get("kind").asText().equals("REFLECTION")
                    ? "irote"
                    : score.get("name").asText();
            scores.computeIfAbsent(name, unused -> new ArrayList<>())
                    .add(score.get("pooled").get("score").get("value").asDouble());
            String prompt = score.get("prompt").asText("").strip();
            words.computeIfAbsent(name, unused -> new ArrayList<>())
                    .add((double) (prompt.isEmpty() ? 0 : prompt.split("\\s+").length));
        }
        for (JsonNode contrast : result.get("contrasts")) {
            JsonNode ahead = contrast.get("ahead");
            boolean told = ahead.get("adjusted").asDouble() < 0.05;
            int column = !told ? 1 : ahead.get("mean").asDouble() > 0 ? 0 : 2;
            verdicts.computeIfAbsent(contrast.get("baseline").asText(), unused -> new int[3])[column]++;
        }
    }
}
