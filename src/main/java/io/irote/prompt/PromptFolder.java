package io.irote.prompt;

import io.irote.file.IoCause;
import io.irote.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads templates: those that come with the program, and a folder of the user's that replaces some of them. */
public final class PromptFolder {
    /** No prompt that a model can read is longer. */
    private static final int LONGEST = 64 * 1024;

    private PromptFolder() {}

    public static PromptTemplate shipped(TemplateName name) {
        String place = "prompts/" + name.file();
        try (InputStream in = PromptFolder.class.getResourceAsStream("/" + place)) {
            if (in == null) {
                throw new IllegalStateException(place + " is missing from the program");
            }
            return PromptTemplate.of(name, place, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The templates of a folder, in which nothing but templates of these names may lie; hidden files are left out. */
    public static <N extends TemplateName> Map<N, PromptTemplate> read(Path folder, List<N> names) {
        if (!Files.isDirectory(folder)) {
            throw new TemplateException(folder.toString(), "not a folder with prompt templates");
        }
        Map<N, PromptTemplate> templates = new HashMap<>();
        for (Path file : files(folder)) {
            N name = name(file, names);
            templates.put(name, PromptTemplate.of(name, file.toString(), text(file)));
        }
        return templates;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !fileName(file).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static <N extends TemplateName> N name(Path file, List<N> names) {
        return names.stream()
                .filter(name -> name.file().equals(fileName(file)))
                .findFirst()
                .orElseThrow(() ->
                        unknown(file, names.stream().map(TemplateName::file).toList()));
    }

    private static TemplateException unknown(Path file, List<String> names) {
        String hint = Nearest.to(fileName(file), names)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("there are " + String.join(", ", names));
        return new TemplateException(file.toString(), "no template has this name; " + hint);
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new TemplateException(file.toString(), "a template has at most " + LONGEST + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new TemplateException(file.toString(), "not a UTF-8 text", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static TemplateException unreadable(Path path, IOException e) {
        return new TemplateException(path.toString(), "cannot be read: " + IoCause.of(e), e);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
