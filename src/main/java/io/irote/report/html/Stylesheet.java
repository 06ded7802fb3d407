package io.irote.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A stylesheet of the program's own. HTML takes it as it is and XML does not, so nothing in it may need an escape. */
public record Stylesheet(String css) implements Html {
    /**
     * @throws IllegalArgumentException if something needs an escape
     */
    public Stylesheet {
        if (css.contains("<") || css.contains("&") || css.contains("]]>")) {
            throw new IllegalArgumentException("a stylesheet holds no '<', '&' or ']]>'");
        }
    }

    /** The one in a file beside a class. */
    public static Stylesheet of(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return new Stylesheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(StringBuilder out) {
        out.append("<style>").append(css).append("</style>");
    }
}
