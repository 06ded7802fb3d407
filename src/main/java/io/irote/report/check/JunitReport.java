package io.irote.report.check;

import io.irote.report.check.CheckEntry.Status;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Checked reflections as JUnit's XML, which CI servers show: a test case a reflection. What fell is a failure, what
 * could not be scored an error, what could not be compared is skipped. No times, so that equal checks give equal bytes.
 */
public final class JunitReport {
    private static final int REPLACEMENT = 0xFFFD;

    private final List<CheckEntry> entries;
    private final XMLStreamWriter xml;

    private JunitReport(List<CheckEntry> entries, XMLStreamWriter xml) {
        this.entries = entries;
        this.xml = xml;
    }

    /** The whole document, for a file in UTF-8. */
    public static String of(List<CheckEntry> entries) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitReport(entries, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return out + "\n";
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        attribute("name", "irote check");
        attribute("tests", Integer.toString(entries.size()));
        attribute("failures", count(Status.FAILED));
        attribute("errors", count(Status.NOT_SCORED));
        attribute("skipped", count(Status.NOT_COMPARED));
        for (CheckEntry entry : entries) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(CheckEntry entry) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", entry.trait().isEmpty() ? "unknown trait" : entry.trait());
        attribute("name", entry.file());
        switch (entry.status()) {
            case PASSED -> {}
            case FAILED -> element("failure", entry.problems());
            case NOT_SCORED -> element("error", entry.problems());
            case NOT_COMPARED -> element("skipped", entry.remarks());
        }
        if (!entry.known().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(String.join("\n", entry.known())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Most servers show the message, some the text. */
    private void element(String name, List<String> lines) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("message", String.join("; ", lines));
        xml.writeCharacters(legal(String.join("\n", lines)));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private String count(Status status) {
        return Long.toString(
                entries.stream().filter(entry -> entry.status() == status).count());
    }

    /** XML has no way to write most control characters and half a surrogate pair. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
