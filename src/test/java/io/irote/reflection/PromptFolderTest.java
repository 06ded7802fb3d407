package io.irote.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.optimizer.ToyTrait;
import io.irote.prompt.TemplateException;
import io.irote.trait.Pole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptFolderTest {
    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void aFileReplacesTheTemplateOfItsName() throws IOException {
        write("role.mustache", "{{! mine }}Be {{ pole }} in {{trait}}!");
        Templates templates = Templates.from(folder);
        assertThat(templates.role(ToyTrait.TRAIT, Pole.LOW)).isEqualTo("Be low in Size!");
        assertThat(templates.candidate()).isEqualTo(new Templates().candidate());
    }

    @Test
    void aListAndItsElementsMayBeUsedInAnyOrder() throws IOException {
        write("item.mustache", "{{#options}}{{label}}={{score}}, {{/options}}{{statement}}");
        List<Templates.Option> options = List.of(new Templates.Option("1", "No"), new Templates.Option("2", "Yes"));
        assertThat(Templates.from(folder).item("I plan.", options)).isEqualTo("No=1, Yes=2, I plan.");
    }

    @Test
    void aRoleAndAnItemMayTellMore() throws IOException {
        write("role.mustache", "{{pole}} {{trait}}: {{label}}. {{description}} {{definition}}");
        write(
                "item.mustache",
                "{{statement}}{{#options}} {{score}}{{label}}{{/options}} ({{scores}}; {{labels}}; {{first}}-{{last}})");
        Templates templates = Templates.from(folder);
        assertThat(templates.role(ToyTrait.TRAIT, Pole.HIGH))
                .isEqualTo("high Size: large. A large person. How much of everything.");
        List<Templates.Option> options = List.of(
                new Templates.Option("0", "No"), new Templates.Option("1", "Maybe"), new Templates.Option("2", "Yes"));
        assertThat(templates.item("I plan.", options))
                .isEqualTo("I plan. 0No 1Maybe 2Yes (0, 1, 2; No, Maybe, Yes; 0-2)");
    }

    @Test
    void theHashNamesTheTextsInUse() throws IOException {
        String shipped = new Templates().hashOfAll();
        assertThat(shipped)
                .matches("[0-9a-f]{64}")
                .isEqualTo(Templates.from(folder).hashOfAll());

        write("open.mustache", "{{task}} Be brief.");
        assertThat(Templates.from(folder).hashOfAll()).isNotEqualTo(shipped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role|{{trait}}\\n{{pol}}|role.mustache:2: no value is named 'pol'; did you mean 'pole'?",
                "role|{{trait}} {{x}}|role.mustache:1: no value is named 'x' here; there are definition, description, label, pole, trait",
                "behaviour|So? {{candidate}}|behaviour.mustache:1: no value is named 'candidate' here; there are person",
                "role|{{trait}}|role.mustache: the value 'pole' is not used",
                "role|{{#trait}}{{pole}}{{/trait}}|role.mustache:1: 'trait' is no list; write {{trait}}",
                "open|{{task|open.mustache:1: '{{' begins no tag; there are {{value}}, {{#list}}, {{/list}} and {{! comment}}",
                "open|a\\n{{> item}}|open.mustache:2: '{{' begins no tag; there are {{value}}, {{#list}}, {{/list}} and {{! comment}}",
                "open|{{task.class}}|open.mustache:1: '{{' begins no tag; there are {{value}}, {{#list}}, {{/list}} and {{! comment}}",
                "open|{{{task}}}|open.mustache:1: '{{' begins no tag; there are {{value}}, {{#list}}, {{/list}} and {{! comment}}",
                "open|{{/task}}|open.mustache:1: {{/task}} closes what is not open",
                "item|{{statement}} {{options}}|item.mustache:1: 'options' is a list; write {{#options}}",
                "item|{{statement}}{{#options}}{{score}}{{label}}|item.mustache: {{#options}} has no {{/options}}",
                "item|{{statement}}{{score}}|item.mustache:1: no value is named 'score' here; there are first, label, labels, last, options, score, scores, statement",
                "item|{{statement}}{{#options}}{{.}}{{/options}}|item.mustache:1: no value is named '.' here; there are first, label, labels, last, options, score, scores, statement",
                "item|{{statement}}{{#options}}{{score}}{{/options}}|item.mustache: the value 'options.label' is not used",
            })
    void aBrokenTemplateIsToldWithFileAndLine(String name, String text, String message) throws IOException {
        write(name + ".mustache", text.replace("\\n", "\n"));
        assertThatThrownBy(() -> Templates.from(folder))
                .isInstanceOf(TemplateException.class)
                .hasMessage(folder + "/" + message);
    }

    @Test
    void aFileThatIsNoTemplateIsAnErrorUnlessItIsHidden() throws IOException {
        write(".judge.mustache.swp", "x");
        Templates.from(folder);
        write("juge.mustache", "x");
        assertThatThrownBy(() -> Templates.from(folder))
                .isInstanceOf(TemplateException.class)
                .hasMessage(folder + "/juge.mustache: no template has this name; did you mean judge.mustache?");
    }

    @Test
    void whatCannotBeReadIsToldWithItsFile() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Templates.from(missing))
                .isInstanceOf(TemplateException.class)
                .hasMessage(missing + ": not a folder with prompt templates");

        Files.write(folder.resolve("open.mustache"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> Templates.from(folder)).hasMessage(folder + "/open.mustache: not a UTF-8 text");

        write("open.mustache", "x".repeat(70_000));
        assertThatThrownBy(() -> Templates.from(folder))
                .hasMessage(folder + "/open.mustache: a template has at most 65536 bytes");
    }
}
