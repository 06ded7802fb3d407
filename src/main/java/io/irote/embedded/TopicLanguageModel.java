package io.irote.embedded;

import io.irote.embedded.encoder.Vector;
import io.irote.embedded.encoder.WordPieces;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A normalised language model that knows topics and no word order. A text is a sequence of word pieces and line ends;
 * each finished line joins the context of the lines after it, so that what a text has said already is no news.
 */
final class TopicLanguageModel {
    private static final Pattern LINE = Pattern.compile("\\R+");

    private final Space space;
    private final WordPieces wordPieces;
    private final BaseRates base;
    private final Lexicon lexicon;
    private final List<Topic> poles;
    private final EngineConstants settings;
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Map<String, int[]> pieces = new ConcurrentHashMap<>();

    TopicLanguageModel(
            TraitSpace traits, WordPieces wordPieces, BaseRates base, Lexicon lexicon, EngineConstants settings) {
        space = traits.space();
        this.wordPieces = wordPieces;
        this.base = base;
        this.lexicon = lexicon;
        this.settings = settings;
        poles = traits.axes().stream()
                .flatMap(axis -> List.of(axis.high(), axis.low()).stream())
                .map(pole -> new Topic(pole, lexicon.project(pole), new int[0]))
                .toList();
    }

    /** Word rates after a prompt: given its statements and the finished lines of the turn it has begun. */
    WordRates rates(List<String> statements, String begun) {
        Context context = Context.empty(lexicon.size());
        statements.forEach(statement -> context.add(topic(statement), base));
        int end = begun.lastIndexOf('\n');
        if (end >= 0) {
            LINE.splitAsStream(begun.substring(0, end)).forEach(line -> finish(line, context));
        }
        return rates(context);
    }

    /** log p(text | what the rates were made of). The end of the text is not scored, line ends are. */
    LogLikelihood score(WordRates start, String text) {
        String[] lines = LINE.split(text, -1);
        Context context = start.context().copy();
        WordRates rates = start;
        double nats = 0;
        int tokens = 0;
        for (int i = 0; i < lines.length; i++) {
            int[] ids = pieces(lines[i]);
            nats += rates.log(ids);
            tokens += ids.length;
            if (i < lines.length - 1) {
                nats += rates.log(WordPieces.LINE_END);
                tokens++;
                finish(lines[i], context);
                rates = rates(context);
            }
        }
        return new LogLikelihood(Math.min(0, nats), tokens, Provenance.EXACT);
    }

    private WordRates rates(Context context) {
        return new WordRates(base, lexicon, poles, context, settings);
    }

    private void finish(String line, Context context) {
        Statements.ofLine(line).forEach(statement -> context.add(topic(statement), base));
    }

    private Topic topic(String statement) {
        return topics.computeIfAbsent(statement, s -> {
            Vector direction = space.of(s);
            return new Topic(direction, lexicon.project(direction), pieces(s));
        });
    }

    private int[] pieces(String text) {
        return pieces.computeIfAbsent(text, wordPieces::ids);
    }
}
