package io.irote.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of texts and attributes in markup. */
class HtmlTest {
    @Test
    void textIsEscapedInElementsAndAttributes() {
        assertThat(Html.tag("p", "</p><b> & \"'").with("title", "\"><i a='b'>&amp;"))
                .hasToString("""
                <p title="&quot;&gt;&lt;i a=&#39;b&#39;&gt;&amp;amp;">&lt;/p&gt;&lt;b&gt; &amp; &quot;&#39;</p>""");
    }

    @Test
    void controlCharactersAreShownAndLinesStay() {
        assertThat(Html.tag("p", "a\u0000b\u001b[1m\rc\u007f\nd\te\u0085")).hasToString("<p>a␀b␛[1m␍c␡\nd\te�</p>");
    }

    @Test
    void whatIsNoCharacterIsReplacedAndPairsOfSurrogatesStay() {
        assertThat(Html.tag("p", "\ud800 \udc00 \uffff \ud83d\ude00")).hasToString("<p>� � � 😀</p>");
    }

    @Test
    void writtenTextsHaveADirectionOfTheirOwn() {
        assertThat(Html.quoted("\u202eabc")).hasToString("<bdi>\u202eabc</bdi>");
    }

    @Test
    void elementsWithoutContentAreClosedAsBothLanguagesReadThem() {
        assertThat(Html.tag("td")).hasToString("<td></td>");
        assertThat(Html.tag("meta").with("charset", "utf-8")).hasToString("<meta charset=\"utf-8\"/>");
    }

    @Test
    void anElementWithMoreIsAnotherElement() {
        Element plain = Html.tag("p", "a");
        plain.with("class", "b");
        plain.and(List.of(Html.text("c")));
        assertThat(plain).hasToString("<p>a</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</style>", "a & b", "]]>"})
    void aStylesheetNeedsNoEscapes(String css) {
        assertThatThrownBy(() -> new Stylesheet(css)).isInstanceOf(IllegalArgumentException.class);
    }
}
