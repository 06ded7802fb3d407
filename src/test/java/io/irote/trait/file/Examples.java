package io.irote.trait.file;

import io.irote.text.Problem;
import io.irote.trait.Trait;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A trait file with as little as will do, to be broken in tests. */
public final class Examples {
    /** Has no error; its line numbers are those that the tests expect. */
    public static final String SMALL = """
            schema: 1
            system: mine
            name: calm
            title: Serenity
            definition: Staying quiet within while things go wrong all around.
            poles:
              high:
                label: calm
                description: Keeps a steady mood.
                statements:
                  - "I breathe before I answer, e.g.: I counted to ten"
                  - "I sleep well before exams, e.g.: I dozed until eight"
                  - "I keep my voice low, e.g.: I whispered through the row"
              low:
                label: excitable
                description: Quick to stir.
                statements:
                  - "I jump at small noises, e.g.: I dropped my cup"
                  - "I pace when I wait, e.g.: I circled the hall"
                  - "I speak fast in quarrels, e.g.: I cut him short"
            forms:
              - id: a
                items:
                  - { id: a1, text: "I stay cool.", keyed: plus }
                  - { id: a2, text: "I get nervous.", keyed: minus }
              - id: b
                items:
                  - { id: b1, text: "I take things lightly.", keyed: plus }
                  - { id: b2, text: "I worry a lot.", keyed: minus }
            tasks:
              - { id: t1, kind: story, text: "Go on with a story about a storm." }
            """;

    private Examples() {}

    /** The small file with one passage replaced, which must be there. */
    public static String small(String passage, String other) {
        if (!SMALL.contains(passage)) {
            throw new IllegalArgumentException("the example has no " + passage);
        }
        return SMALL.replace(passage, other);
    }

    /** The small file with a facet that has four items in the second form. */
    static String withFacet() {
        String items = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> "      - { id: f%d, text: \"I wait for %s.\", keyed: plus, facet: patience }\n"
                        .formatted(
                                i,
                                List.of("", "buses", "news", "guests", "spring").get(i)))
                .collect(Collectors.joining());
        return SMALL.replace("tasks:\n", items + "tasks:\n") + """
                facets:
                  - name: patience
                    aliases: [waiting, composure]
                    title: Patience
                    definition: Waiting without getting restless.
                    poles:
                      high:
                        label: patient
                        description: Waits gladly.
                        statements:
                          - "I like long queues, e.g.: I read a novel in one"
                          - "I let others finish, e.g.: I heard out his tale"
                          - "I mend things slowly, e.g.: I glued the vase for days"
                      low:
                        label: restless
                        description: Wants it now.
                        statements:
                          - "I skip to the end, e.g.: I read the last page first"
                          - "I press lift buttons twice, e.g.: I hit it five times"
                          - "I eat before it cools, e.g.: I burnt my tongue"
                    tasks:
                      - { id: p1, kind: advice, text: "What would you tell someone in a queue?" }
                """;
    }

    public static Trait read(String yaml) {
        return TraitFile.read("test.yaml", source(yaml));
    }

    static List<Problem> validate(String yaml) {
        return TraitFile.validate("test.yaml", source(yaml));
    }

    static TraitFile.Source source(String yaml) {
        return () -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
