package io.irote.report.plot;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scores from 0 in the middle to 10 at the rim, before and after, a spoke each.
 *
 * @param spokes three or more, clockwise from the top
 */
public record RadarPlot(String title, String before, String after, List<Spoke> spokes) implements Plot {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 370;
    private static final double MIDDLE_X = WIDTH / 2;
    private static final double MIDDLE_Y = 168;
    private static final double RADIUS = 118;
    private static final double MOST = 10;
    private static final int LONGEST_NAME = 18;
    private static final int LONGEST_BETWEEN = 50;

    /** @param strong whether it is what the figure is about */
    public record Spoke(String name, double before, double after, boolean strong) {
        private String label() {
            return String.format(Locale.ROOT, "%.2f → %.2f", before, after);
        }
    }

    /** @throws IllegalArgumentException if there are fewer than three spokes, which have no area */
    public RadarPlot {
        spokes = List.copyOf(spokes);
        if (spokes.size() < 3) {
            throw new IllegalArgumentException("a radar has three spokes or more, not " + spokes.size());
        }
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public Element svg() {
        List<Html> shapes = new ArrayList<>();
        for (int ring = 2; ring <= MOST; ring += 2) {
            double score = ring;
            shapes.add(outline(ring == MOST ? "rim" : "grid", spoke -> score));
        }
        for (int i = 0; i < spokes.size(); i++) {
            shapes.add(Svg.line("grid", MIDDLE_X, MIDDLE_Y, x(i, MOST), y(i, MOST)));
        }
        shapes.add(outline("before", Spoke::before));
        shapes.add(outline("after", Spoke::after));
        for (int i = 0; i < spokes.size(); i++) {
            shapes.addAll(spoke(i));
        }
        shapes.addAll(rings());
        shapes.addAll(legend());
        return Svg.drawing(WIDTH, HEIGHT, title, description(), shapes);
    }

    private String description() {
        return spokes.stream().map(spoke -> spoke.name() + " " + spoke.label()).collect(Collectors.joining("; "));
    }

    private Html outline(String style, ToDoubleFunction<Spoke> score) {
        return Html.tag("polygon")
                .with("class", style)
                .with(
                        "points",
                        IntStream.range(0, spokes.size())
                                .mapToObj(i -> corner(i, score.applyAsDouble(spokes.get(i))))
                                .collect(Collectors.joining(" ")));
    }

    private String corner(int i, double score) {
        return Svg.pixels(x(i, score)) + "," + Svg.pixels(y(i, score));
    }

    private List<Html> spoke(int i) {
        Spoke spoke = spokes.get(i);
        String weight = spoke.strong() ? " strong" : "";
        double x = x(i, MOST + 1.1);
        double y = y(i, MOST + 1.1) + (y(i, MOST) - MIDDLE_Y) / RADIUS * 9;
        String anchor = Math.abs(x - MIDDLE_X) < 1 ? " middle" : x < MIDDLE_X ? " end" : "";
        return List.of(
                Svg.circle("dot before", x(i, spoke.before()), y(i, spoke.before()), 3),
                Svg.circle("dot" + weight, x(i, spoke.after()), y(i, spoke.after()), spoke.strong() ? 6 : 4),
                Svg.text(
                        "name" + weight + anchor,
                        x,
                        y - 2,
                        Svg.shortened(spoke.name(), anchor.equals(" middle") ? LONGEST_BETWEEN : LONGEST_NAME)),
                Svg.text("label" + weight + anchor, x, y + 13, spoke.label()));
    }

    /** The numbers of the middle and outer rings, beside the first spoke. */
    private static List<Html> rings() {
        return List.of(
                Svg.text("mark", MIDDLE_X + 5, MIDDLE_Y - RADIUS * 0.2 + 4, "2"),
                Svg.text("mark", MIDDLE_X + 5, MIDDLE_Y - RADIUS + 14, "10"));
    }

    private List<Html> legend() {
        double y = HEIGHT - 16;
        double second = MIDDLE_X + 20;
        return List.of(
                Svg.line("before", MIDDLE_X - 130, y - 4, MIDDLE_X - 100, y - 4),
                Svg.text("name", MIDDLE_X - 92, y, before),
                Svg.line("after", second, y - 4, second + 30, y - 4),
                Svg.text("name", second + 38, y, after));
    }

    private double x(int i, double score) {
        return MIDDLE_X + RADIUS * score / MOST * Math.sin(2 * Math.PI * i / spokes.size());
    }

    private double y(int i, double score) {
        return MIDDLE_Y - RADIUS * score / MOST * Math.cos(2 * Math.PI * i / spokes.size());
    }
}
