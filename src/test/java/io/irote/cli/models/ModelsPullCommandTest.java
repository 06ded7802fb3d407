package io.irote.cli.models;

import static io.irote.cli.CommandResultAssert.assertThat;
import static io.irote.hub.StubHub.COMMIT;
import static io.irote.hub.StubHub.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.hub.Mischief;
import io.irote.hub.StubHub;
import io.irote.hub.StubHub.Asked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelsPullCommandTest {
    private static final String TOKEN = "hf_very-secret-token";
    private static final String DATA = "onnx/model_q4.onnx_data";
    private static final List<String> Q4 = List.of(
            "config.json",
            "generation_config.json",
            "onnx/model_q4.onnx",
            "onnx/model_q4.onnx_data",
            "onnx/model_q4.onnx_data_1",
            "tokenizer.json",
            "tokenizer_config.json");

    @TempDir
    private Path folder;

    private final StubHub hub = new StubHub();

    /** Whatever happened, the token is nowhere but in requests to the hub itself. */
    @AfterEach
    void theTokenIsNowhere() throws IOException {
        hub.close();
        assertThat(hub.asked()).filteredOn(asked -> asked.host().equals("cdn")).allMatch(asked -> !asked.headers()
                .contains(TOKEN));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
            }
        }
    }

    private CommandResult irote(String... args) {
        CommandResult result = hubIrote().run(args);
        assertThat(result.out() + result.err()).doesNotContain(TOKEN);
        return result;
    }

    private Irote hubIrote() {
        return Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.toString())
                .with("HF_ENDPOINT", hub.url())
                .with("HF_TOKEN", TOKEN);
    }

    private CommandResult pull() {
        return irote("models", "pull", REPOSITORY);
    }

    private Path snapshot() {
        return folder.resolve("irote/models/tiny--model-ONNX").resolve(COMMIT);
    }

    private List<String> pulled() throws IOException {
        try (Stream<Path> files = Files.walk(snapshot())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> snapshot().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void assertAllIsRight() throws IOException {
        assertThat(pulled()).containsExactlyElementsOf(Q4);
        for (String file : Q4) {
            assertThat(Files.readAllBytes(snapshot().resolve(file))).as(file).isEqualTo(hub.content(file));
        }
        assertThat(snapshot().resolveSibling(COMMIT + ".parts")).doesNotExist();
    }

    private static void add(ObjectNode listing, String path) {
        listing.withArray("siblings").addObject().put("rfilename", path).put("size", 3);
    }

    @Test
    void theUsualVariantIsPulledWithItsDataAndNothingElse() throws IOException {
        CommandResult result = pull();

        assertThat(result).succeeded().saidNoEscapes();
        assertThat(result.out()).isEqualTo("onnx:" + snapshot() + "#q4\n");
        assertThat(result.err().lines())
                .hasSize(8)
                .startsWith("irote: tiny/model-ONNX at " + COMMIT + ": 7 files, 0.2 MB")
                .contains("irote: config.json, 0.2 KB", "irote: onnx/model_q4.onnx_data, 0.2 MB");
        assertAllIsRight();
        assertThat(hub.asked()).first().satisfies(asked -> {
            assertThat(asked.uri()).isEqualTo("/api/models/tiny/model-ONNX/revision/main?blobs=true");
            assertThat(asked.headers()).contains("Bearer " + TOKEN);
        });
        assertThat(hub.asked()).anyMatch(asked -> asked.host().equals("cdn"));
    }

    @Test
    void quietSaysNothingButTheSpec() {
        assertThat(irote("models", "pull", REPOSITORY, "--quiet"))
                .succeeded()
                .printed("onnx:")
                .saidNothing();
    }

    @Test
    void aPersonSeesABar() {
        CommandResult result = hubIrote().onTerminal().run("models", "pull", REPOSITORY);

        assertThat(result).succeeded().said("irote: tiny/model-ONNX at ", "model-ONNX", "\r");
    }

    @Test
    void theResultInJson() {
        assertThat(irote("models", "pull", REPOSITORY, "--variant", "fp16", "--format", "json"))
                .succeeded()
                .printed(
                        "\"schema\" : 1",
                        "\"model\" : \"tiny/model-ONNX\"",
                        "\"revision\" : \"main\"",
                        "\"commit\" : \"" + COMMIT + "\"",
                        "\"variant\" : \"fp16\"",
                        "\"bytes\" : 63350",
                        "\"complete\" : true",
                        "\"spec\" : \"onnx:");
    }

    @Test
    void wholePrecisionIsTheFileWithoutASuffix() throws IOException {
        assertThat(irote("models", "pull", REPOSITORY, "--variant", "fp32")).succeeded();
        assertThat(pulled()).contains("onnx/model.onnx").doesNotContain("onnx/model_q4.onnx");
    }

    @Test
    void theSpecNamesTheVariantWhateverElseIsInTheFolder() {
        for (String variant : List.of("q4", "fp16", "q4")) {
            assertThat(irote("models", "pull", REPOSITORY, "--variant", variant).out())
                    .isEqualTo("onnx:" + snapshot() + "#" + variant + "\n");
        }
        assertThat(irote("models", "pull", REPOSITORY, "--variant", "fp32").out())
                .isEqualTo("onnx:" + snapshot() + "\n");
        assertThat(irote("models", "pull", REPOSITORY, "--file", "onnx/model_f*")
                        .out())
                .isEqualTo("onnx:" + snapshot() + "#fp16\n");
    }

    @Test
    void aTemplateInAFileOfItsOwnIsPulled() throws IOException {
        hub.file("chat_template.jinja", 300);

        assertThat(pull()).succeeded();
        assertThat(pulled()).contains("chat_template.jinja");
    }

    @Test
    void aMissingVariantNamesThoseThereAre() {
        assertThat(irote("models", "pull", REPOSITORY, "--variant", "int8"))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine("tiny/model-ONNX has no variant int8; choose one of fp16, fp32, q4");
    }

    @Test
    void filesCanBeNamed() throws IOException {
        assertThat(irote("models", "pull", REPOSITORY, "--file", "onnx/model_f*", "--file", "**/model.onnx"))
                .succeeded();
        assertThat(pulled()).contains("onnx/model.onnx", "onnx/model_fp16.onnx").doesNotContain(DATA, "README.md");
    }

    @Test
    void filesThatAreNotThereAreNamed() {
        assertThat(irote("models", "pull", REPOSITORY, "--file", "*.gguf"))
                .exitedWith(ExitCode.MODEL)
                .saidOneLine("tiny/model-ONNX has no file *.gguf");
    }

    @Test
    void filesAndAVariantExcludeEachOther() {
        assertThat(irote("models", "pull", REPOSITORY, "--file", "*", "--variant", "q4"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--file is in place of --variant");
    }

    @ParameterizedTest
    @CsvSource({
        "model, 'model' is not a repository",
        "a/b/c, 'a/b/c' is not a repository",
        "../b, '../b' is not a repository",
        "a/b--c, 'a/b--c' is not a repository",
        "https://x/y, 'https://x/y' is not a repository",
        "a/b@, '' is not a revision",
        "a/b@../main, '../main' is not a revision",
        "a/b@x y, 'x y' is not a revision"
    })
    void aWrongNameIsAMistakeOfTheUser(String model, String message) {
        assertThat(irote("models", "pull", model)).exitedWith(ExitCode.USAGE).saidOneLine(message);
        assertThat(hub.asked()).isEmpty();
    }

    @Test
    void aWrongVariantIsAMistakeOfTheUser() {
        assertThat(irote("models", "pull", REPOSITORY, "--variant", "../q4"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--variant: '../q4' is not a variant");
    }

    @Test
    void aPulledModelIsNotPulledAgain() {
        pull();
        hub.forget();

        assertThat(pull()).succeeded().printed("onnx:" + snapshot()).said("of which 0.2 MB are here already");
        assertThat(hub.askedForFiles()).isEmpty();
    }

    @Test
    void aPulledCommitNeedsNoHub() {
        assertThat(irote("models", "pull", REPOSITORY + "@" + COMMIT)).succeeded();
        hub.forget();

        assertThat(irote("models", "pull", REPOSITORY + "@" + COMMIT))
                .succeeded()
                .printed("onnx:" + snapshot())
                .saidNothing();
        assertThat(hub.asked()).isEmpty();
    }

    @Test
    void aRevisionIsOneSegmentOfTheUrl() {
        assertThat(irote("models", "pull", REPOSITORY + "@refs/pr/1")).succeeded();
        assertThat(hub.asked().get(0).uri()).isEqualTo("/api/models/tiny/model-ONNX/revision/refs%2Fpr%2F1?blobs=true");
    }

    @Test
    void aFileThatWasLostIsPulledAgain() throws IOException {
        pull();
        Files.delete(snapshot().resolve(DATA));
        hub.forget();

        assertThat(pull()).succeeded();
        assertThat(hub.askedForFiles()).extracting(Asked::host).containsExactly("hub", "cdn");
        assertAllIsRight();
    }

    @Test
    void aBrokenConnectionIsMadeAgainFromWhereItBroke() throws IOException {
        hub.next(DATA, Mischief.HANG_UP, Mischief.HANG_UP);

        assertThat(pull()).succeeded();
        assertThat(hub.asked())
                .filteredOn(asked -> asked.uri().startsWith("/blobs/" + DATA + "?"))
                .extracting(Asked::range)
                .containsExactly("", "bytes=100000-", "bytes=150000-");
        assertAllIsRight();
    }

    @Test
    void aNewCommandGoesOnWhereTheLastOneGaveUp() throws IOException {
        hub.always(DATA, Mischief.HANG_UP);
        assertThat(pull()).exitedWith(ExitCode.MODEL).said("tiny/model-ONNX failed 6 times in a row, last: ");
        assertThat(pulled()).doesNotContain(DATA);

        hub.behave();
        hub.forget();
        assertThat(pull()).succeeded().said("are here already");
        assertThat(hub.askedForFiles().get(0).range()).isEqualTo("bytes=196875-");
        assertAllIsRight();
    }

    @Test
    void aServerWithoutRangesSendsAllAgain() throws IOException {
        hub.next(DATA, Mischief.HANG_UP, Mischief.NO_RANGES);

        assertThat(pull()).succeeded();
        assertAllIsRight();
    }

    @Test
    void aPartThatRottedIsNotTakenForTheFile() throws IOException {
        hub.always(DATA, Mischief.HANG_UP);
        pull();
        try (Stream<Path> parts = Files.walk(snapshot().resolveSibling(COMMIT + ".parts"))) {
            Path part = parts.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.write(part, new byte[(int) Files.size(part)]);
        }
        hub.behave();

        assertThat(pull()).exitedWith(ExitCode.MODEL).said("has another checksum than the hub announced");
        assertThat(pull()).succeeded();
        assertAllIsRight();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of(DATA, Mischief.OTHER_SIZE, "is announced with 199999 bytes in place of 200000"),
                Arguments.of(DATA, Mischief.MORE, "goes on after its 200000 bytes"),
                Arguments.of(DATA, Mischief.HALF, "only 100000 of the 200000 bytes of " + DATA + " came"),
                Arguments.of(DATA, Mischief.OTHER_CONTENT, "has another checksum than the hub announced"),
                Arguments.of("config.json", Mischief.OTHER_CONTENT, "has another checksum than the hub announced"),
                Arguments.of("config.json", Mischief.HTML, "is announced with 24 bytes in place of 200"),
                Arguments.of(DATA, Mischief.LOOP, "redirects more than 5 times for /tiny/model-ONNX/resolve/"),
                Arguments.of("config.json", Mischief.LOOP, "redirects more than 5 times"),
                Arguments.of(DATA, Mischief.status(403), "refused /blobs/" + DATA + " (HTTP 403)"),
                Arguments.of("config.json", Mischief.status(401), "that the token in HF_TOKEN may read it"),
                Arguments.of("config.json", Mischief.status(404), "has no /tiny/model-ONNX/resolve/"),
                Arguments.of(DATA, Mischief.status(503), "failed 6 times in a row, last: "),
                Arguments.of("config.json", Mischief.status(429), "could not answer now (HTTP 429)"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void whatIsWrongNeverGetsTheNameOfTheFile(String file, Mischief mischief, String message) throws IOException {
        hub.always(file, mischief);

        CommandResult result = irote("models", "pull", REPOSITORY);

        assertThat(result).exitedWith(ExitCode.MODEL).printedNothing().said(message);
        assertThat(result.lines().stream().filter(line -> line.contains(message)))
                .hasSize(1);
        assertThat(snapshot().resolve(file)).doesNotExist();

        hub.behave();
        assertThat(pull()).succeeded();
        assertAllIsRight();
    }

    static Stream<Arguments> wrongListings() {
        return Stream.of(
                Arguments.of(Mischief.HTML, "answered with a page of HTML"),
                Arguments.of(Mischief.OTHER_SIZE, "sent only the beginning of an answer"),
                Arguments.of(Mischief.status(401), "refused /api/models/tiny/model-ONNX/revision/main (HTTP 401)"),
                Arguments.of(Mischief.status(403), "(HTTP 403): \"no: [Bearer ***]\"; check the name"),
                Arguments.of(Mischief.status(404), "has no /api/models/tiny/model-ONNX/revision/main"),
                Arguments.of(Mischief.status(429), "failed 6 times in a row, last: "),
                Arguments.of(Mischief.status(500), "could not answer now (HTTP 500)"),
                Arguments.of(Mischief.LOOP, "redirects more than 5 times"),
                Arguments.of(Mischief.HANG_UP, "broke the connection"));
    }

    @ParameterizedTest
    @MethodSource("wrongListings")
    void aListingThatDoesNotComeIsOneLine(Mischief mischief, String message) {
        hub.always("", mischief);

        assertThat(pull()).exitedWith(ExitCode.MODEL).printedNothing().saidOneLine(message);
        assertThat(snapshot()).doesNotExist();
        hub.behave();
        assertThat(pull()).succeeded();
    }

    @Test
    void aBusyHubIsAskedAgain() throws IOException {
        hub.next("", Mischief.status(503), Mischief.status(429));
        hub.next("config.json", Mischief.status(502));

        assertThat(pull()).succeeded();
        assertAllIsRight();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "onnx/../../evil",
                "/evil",
                "C:/evil",
                "a\\..\\evil",
                "onnx//evil",
                "./evil",
                "evil.",
                "onnx/NUL",
                "con.json",
                "evil\u0000",
                "evil\n",
                ""
            })
    void aNameThatLeadsElsewhereIsRefused(String path) throws IOException {
        hub.listing(json -> add(json, path));

        assertThat(irote("models", "pull", REPOSITORY, "--file", "**"))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine("which could not be stored safely under that name");
        assertThat(folder.resolve("irote")).doesNotExist();
    }

    static Stream<Arguments> wrongDescriptions() {
        return Stream.of(
                Arguments.of("{}", "describes no repository; check that HF_ENDPOINT"),
                Arguments.of("{\"sha\":\"../../x\",\"siblings\":[]}", "describes no repository"),
                Arguments.of("{\"sha\":\"" + COMMIT + "\",\"siblings\":[]}", "has no file config.json"),
                Arguments.of("[1]", "describes no repository"));
    }

    @ParameterizedTest
    @MethodSource("wrongDescriptions")
    void aDescriptionOfSomethingElseIsRefused(String json, String message) {
        hub.always("", (exchange, content) -> Mischief.NONE.answer(exchange, json.getBytes(StandardCharsets.UTF_8)));

        assertThat(pull()).exitedWith(ExitCode.MODEL).saidOneLine(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4398046511105", "1e30", "null", "\"many\""})
    void aSizeThatCannotBeIsRefused(String size) {
        hub.listing(json -> json.withArray("siblings")
                .forEach(sibling -> ((ObjectNode) sibling).putRawValue("size", new RawValue(size))));

        assertThat(pull())
                .exitedWith(ExitCode.MODEL)
                .saidOneLine("the hub tells no credible size of config.json in tiny/model-ONNX");
    }

    @Test
    void aFileThatIsListedTwiceIsPulledOnce() throws IOException {
        hub.listing(json ->
                json.withArray("siblings").add(json.withArray("siblings").get(1)));

        assertThat(pull()).succeeded().said(": 7 files, ");
        assertAllIsRight();
    }

    @Test
    void anotherCommitThanAskedForIsRefused() {
        String other = "f".repeat(40);

        assertThat(irote("models", "pull", REPOSITORY + "@" + other))
                .exitedWith(ExitCode.MODEL)
                .saidOneLine("the hub answered with commit " + COMMIT + " of tiny/model-ONNX in place of " + other);
    }

    @Test
    void filesWithoutAChecksumAreTakenBySize() throws IOException {
        hub.listing(json ->
                json.withArray("siblings").forEach(sibling -> ((ObjectNode) sibling).retain("rfilename", "size")));
        hub.next(DATA, Mischief.HANG_UP);

        assertThat(pull()).succeeded();
        assertAllIsRight();
    }

    @Test
    void anUnreachableHubIsNamed() {
        String url = hub.url();
        hub.close();

        assertThat(pull()).exitedWith(ExitCode.MODEL).saidOneLine("cannot reach " + url + " (connection refused)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hub", "ftp://hub", "http://user:hf_very-secret-token@hub", "https://hub/?x=hf_very-secret-token"
            })
    void aWrongUrlOfTheHubIsNotQuoted(String url) {
        CommandResult result = hubIrote().with("HF_ENDPOINT", url).run("models", "pull", REPOSITORY);

        assertThat(result).exitedWith(ExitCode.MODEL).saidOneLine("HF_ENDPOINT must be like https://huggingface.co");
        assertThat(result.err()).doesNotContain(TOKEN);
    }

    @Test
    void aTokenIsNotSentUnencryptedThroughAPublicNetwork() {
        assertThat(hubIrote().with("HF_ENDPOINT", "http://hub.example").run("models", "pull", REPOSITORY))
                .exitedWith(ExitCode.MODEL)
                .saidOneLine("the key in HF_TOKEN would be sent unencrypted to http://hub.example");
    }

    @Test
    void withoutAHomeThereIsNoPlaceForModels() {
        assertThat(Irote.in(folder).run("models", "pull", REPOSITORY))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("set HOME or XDG_CACHE_HOME");
    }
}
