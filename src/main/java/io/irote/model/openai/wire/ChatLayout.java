package io.irote.model.openai.wire;

import io.irote.model.Message;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.http.JsonServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A prompt as the text that the server's own chat template makes of it. For each sequence of roles the server is shown
 * a conversation of marked texts once, tells the tokens and what they spell, and the rest of that text is the
 * template's.
 *
 * <p>What was learned is believed only if it makes the template's very tokens of another conversation. Safe for use by
 * several threads, which wait for the one that learns.
 */
public final class ChatLayout {
    private static final String MARK = "TheTextOfTurn";
    /** Enough to see a mark that was put before a text. */
    private static final int HEAD = 2;

    private final JsonServer server;
    private final String model;
    private final TokenIds ids;
    private final Map<List<Role>, Form> forms = new ConcurrentHashMap<>();

    public ChatLayout(JsonServer server, String model, TokenIds ids) {
        this.server = server;
        this.model = model;
        this.ids = ids;
    }

    /**
     * What stands before, between and behind the texts of turns.
     *
     * @param strips whether the template strips the texts
     * @param head the first tokens of every such text
     */
    private record Form(List<String> pieces, boolean strips, List<Integer> head) {
        String of(Prompt prompt) {
            StringBuilder text = new StringBuilder(pieces.get(0));
            for (int i = 0; i < prompt.messages().size(); i++) {
                String turn = prompt.messages().get(i).text();
                text.append(strips ? turn.strip() : turn).append(pieces.get(i + 1));
            }
            return text.toString();
        }
    }

    /**
     * The text, with the mark that begins it where the template has one, up to where the model goes on; what the model
     * has begun to say is appended as it is.
     *
     * @throws ModelException if the server does not tell what its template makes of such turns
     */
    public String of(Prompt prompt) {
        List<Message> turns = prompt.messages();
        Message last = turns.get(turns.size() - 1);
        if (last.role() == Role.ASSISTANT) {
            return of(new Prompt(turns.subList(0, turns.size() - 1))) + last.text();
        }
        return form(turns).of(prompt);
    }

    /** The first tokens of the text of a prompt that ends in a user's turn. */
    List<Integer> head(Prompt prompt) {
        return form(prompt.messages()).head();
    }

    private Form form(List<Message> turns) {
        return forms.computeIfAbsent(turns.stream().map(Message::role).toList(), this::learned);
    }

    private Form learned(List<Role> roles) {
        List<String> pieces = pieces(roles);
        Prompt other = prompt(roles, turn -> "\n " + turn + "% \"für\" {{ 'you' }}\n\n音楽 🎵 \n");
        List<Integer> truth = ids.context(other);
        List<Integer> head = List.copyOf(truth.subList(0, Math.min(HEAD, truth.size())));
        return Stream.of(new Form(pieces, false, head), new Form(pieces, true, head))
                .filter(form -> ids.text(form.of(other)).equals(truth))
                .findFirst()
                .orElseThrow(() -> new ModelException("the server's chat template does not put the texts of turns "
                        + roles + " between fixed ones, or its tokenizer reads the result differently"));
    }

    private List<String> pieces(List<Role> roles) {
        Answer text = detokenized(ids.context(prompt(roles, ChatLayout::mark)));
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int turn = 0; turn < roles.size(); turn++) {
            int end = text.text().indexOf(mark(turn), begin);
            if (end < 0) {
                throw text.wrong("left the text of a turn out of its chat template");
            }
            pieces.add(text.text().substring(begin, end));
            begin = end + mark(turn).length();
        }
        pieces.add(text.text().substring(begin));
        return pieces;
    }

    private Answer detokenized(List<Integer> tokens) {
        return new Answer(
                        "detokenize",
                        server.post(
                                "^/detokenize",
                                RequestJson.object().put("model", model).set("tokens", RequestJson.ids(tokens))))
                .at("prompt");
    }

    private static String mark(int turn) {
        return MARK + turn;
    }

    private static Prompt prompt(List<Role> roles, IntFunction<String> text) {
        return new Prompt(IntStream.range(0, roles.size())
                .mapToObj(turn -> new Message(roles.get(turn), text.apply(turn)))
                .toList());
    }
}
