package io.irote.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Turns the bytes of an untrusted file into a tree of YAML nodes; no object of another kind is ever built from it. */
public final class YamlText {
    static final int MAX_BYTES = 1 << 20;

    private final Findings findings;

    public YamlText(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads the one document of a file.
     *
     * @throws FileProblemsException if the file is too large, empty, not YAML, or YAML with more than a trait file needs:
     *     following aliases could make a small file a huge one
     */
    public Node read(InputStream in) throws IOException {
        return document(in).orElseThrow(() -> fail(0, "the file is empty; 'irote traits init' writes a template"));
    }

    /** Like {@link #read}, but a file may be empty or hold nothing but comments. */
    Optional<Node> document(InputStream in) throws IOException {
        String text = characters(in);
        Node root = null;
        try {
            root = compose(text);
        } catch (MarkedYAMLException e) {
            findings.error(e.getProblemMark().getLine() + 1, "not YAML" + context(e) + ": " + e.getProblem());
        } catch (ReaderException e) {
            findings.error(line(text, e.getPosition()), "the character " + hex(e.getCodePoint()) + " is not allowed");
        } catch (YAMLException e) {
            findings.error(0, "not YAML: " + e.getMessage());
        }
        findings.throwErrors();
        return Optional.ofNullable(root);
    }

    /**
     * The characters of a file, YAML or not.
     *
     * @throws FileProblemsException if it is too large or in another encoding; the message names the line
     */
    public String characters(InputStream in) throws IOException {
        return decode(bytes(in));
    }

    private byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw fail(0, "larger than 1 MB");
        }
        return bytes;
    }

    private String decode(byte[] bytes) {
        try {
            return PlainText.of(bytes);
        } catch (PlainText.EncodingException e) {
            throw fail(e.line(), String.valueOf(e.getMessage()));
        }
    }

    private Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        StrictParser parser = new StrictParser(new ParserImpl(new StreamReader(text), options), findings);
        return new Composer(parser, new Resolver(), options).getSingleNode();
    }

    private FileProblemsException fail(int line, String message) {
        findings.error(line, message);
        return new FileProblemsException(findings.sorted());
    }

    /** Where the unfinished part began, which may be far above the line at which that showed. */
    private static String context(MarkedYAMLException e) {
        boolean known = e.getContext() != null && e.getContextMark() != null;
        return known
                ? ", " + e.getContext() + " from line " + (e.getContextMark().getLine() + 1)
                : "";
    }

    private static int line(String text, int end) {
        return (int) text.codePoints().limit(end).filter(c -> c == '\n').count() + 1;
    }

    private static String hex(int codePoint) {
        return String.format("U+%04X", codePoint);
    }
}
