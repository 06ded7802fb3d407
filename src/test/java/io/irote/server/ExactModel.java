package io.irote.server;

import io.irote.model.layer.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * A small language model that is one function, {@code p(next token | tokens so far)}: generation, log-probabilities and
 * choices all follow from it, so that answers of different kinds must agree. It follows the requests that irote makes,
 * see {@link Requests}. Safe for use by several threads.
 */
public final class ExactModel {
    private static final int MOST_SCRIPTS = 5_000;
    private static final Map<Vocabulary, ExactModel> MODELS = new ConcurrentHashMap<>();

    private final Tokenizer tokenizer;
    private final ChatTemplate template;
    private final double[] commonness;
    private final List<Integer> header;
    private final Requests requests = new Requests();
    /** By what was asked: most of it is asked by several ways of asking. */
    private final Remembered<String, Script> scripts = new Remembered<>(MOST_SCRIPTS, this::scriptOf);

    /** The model of a vocabulary, one for all: it has no state but what it has worked out. */
    public static ExactModel with(Vocabulary vocabulary) {
        return MODELS.computeIfAbsent(vocabulary, ExactModel::new);
    }

    private ExactModel(Vocabulary vocabulary) {
        tokenizer = new Tokenizer(vocabulary);
        template = new ChatTemplate(tokenizer);
        commonness = tokenizer.commonness();
        header = List.copyOf(tokenizer.encode(ChatTemplate.GENERATION));
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }

    public ChatTemplate template() {
        return template;
    }

    /** The place behind a text. */
    public Reading read(List<Integer> ids) {
        Reading reading = new Reading(new Urn(commonness), header, this::script);
        ids.forEach(reading::add);
        return reading;
    }

    private Script script(List<Integer> ids) {
        return scripts.apply(tokenizer.decode(ids));
    }

    private Script scriptOf(String text) {
        return Script.of(requests.answers(ChatTemplate.read(text)), tokenizer);
    }

    /** The log-probability of each token after the ones before it, in nats. */
    public List<Double> logProbs(List<Integer> ids) {
        Reading reading = read(List.of());
        List<Double> nats = new ArrayList<>();
        for (int id : ids) {
            nats.add(Math.log(reading.p(id)));
            reading.add(id);
        }
        return nats;
    }

    /**
     * Goes on from a prompt.
     *
     * @param temperature 0 is greedy
     */
    public Written write(List<Integer> prompt, double temperature, int maxTokens, RandomGenerator random) {
        Reading reading = read(prompt);
        List<Integer> written = new ArrayList<>();
        while (written.size() < maxTokens) {
            int id = draw(reading.distribution(), temperature, random);
            if (id == Tokenizer.END) {
                return new Written(written, true);
            }
            written.add(id);
            reading.add(id);
        }
        return new Written(written, false);
    }

    private static int draw(double[] p, double temperature, RandomGenerator random) {
        if (temperature == 0) {
            return likeliest(p);
        }
        double sum = 0;
        for (int id = 0; id < p.length; id++) {
            p[id] = temperature == 1 ? p[id] : Math.pow(p[id], 1 / temperature);
            sum += p[id];
        }
        double left = random.nextDouble() * sum;
        int id = 0;
        while (id < p.length - 1 && left >= p[id]) {
            left -= p[id++];
        }
        return id;
    }

    private static int likeliest(double[] p) {
        int best = 0;
        for (int id = 1; id < p.length; id++) {
            best = p[id] > p[best] ? id : best;
        }
        return best;
    }
}
