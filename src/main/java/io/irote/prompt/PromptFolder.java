package io.irote.prompt;

import io.irote.reflection.PromptName;
import io.irote.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads templates: those that come with the program, and a folder of the user's that replaces some of them. */
public final class PromptFolder {
    /** No prompt that a model can read is longer. */
    private static final int LONGEST = 64 * 1024;

    private PromptFolder() {}

    public static PromptTemplate shipped(PromptName name) {
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

    /** The templates of a folder, in which nothing but templates may lie; hidden files are left out. */
    public static Map<PromptName, PromptTemplate> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new TemplateException(folder.toString(), "not a folder with prompt templates");
        }
        Map<PromptName, PromptTemplate> templates = new EnumMap<>(PromptName.class);
        for (Path file : files(folder)) {
            PromptName name = name(file);
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

    private static PromptName name(Path file) {
        return PromptName.of(fileName(file)).orElseThrow(() -> {
            String hint = Nearest.to(fileName(file), PromptName.files())
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("there are " + String.join(", ", PromptName.files()));
            return new TemplateException(file.toString(), "no template has this name; " + hint);
        });
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
        return new TemplateException(path.toString(), "cannot be read: " + e.getMessage(), e);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
