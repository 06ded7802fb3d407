package io.irote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.irote.cli.Main;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The directions between the packages, and what each may know of the world. */
@AnalyzeClasses(packages = "io.irote", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "io.irote.";
    private static final List<String> SYSTEMS = List.of("io.irote.search..", "io.irote.evaluation..");

    /** What each package imports of ours, and nothing else: an import that is needed no more is not allowed, either. */
    private static final String IMPORTS = """
            cli > cli.batch cli.cache cli.check cli.core cli.evaluate cli.models cli.optimize cli.option cli.parse \
            cli.report cli.runs cli.traits
            cli.batch > cli.core cli.job cli.option cli.parse model.limit model.spec optimizer report.batch \
            report.models runtime.job search text trait
            cli.cache > cli.core cli.option model.cache report.cache
            cli.check > cli.core cli.job cli.option evaluation file instrument model.spec optimizer report.check \
            report.kit runtime runtime.file runtime.job score score.answers search trait
            cli.core > file hub model model.cache model.call model.limit model.spec optimizer prompt runtime.file \
            runtime.pool search text trait.catalog
            cli.evaluate > cli.core cli.job cli.option evaluation evaluation.baseline model.spec optimizer \
            reflection report.evaluation runtime runtime.job search
            cli.job > cli.core cli.option cli.parse evaluation model.cache model.call model.limit model.spec \
            optimizer optimizer.proposal reflection report.answers report.kit report.models report.page runtime.job \
            runtime.pool search trait
            cli.models > cli.core cli.option embedded hub model model.cache model.call model.limit model.local \
            model.spec objective optimizer reflection report.models runtime.job runtime.pool search trait \
            trait.catalog
            cli.optimize > cli.core cli.job cli.option reflection report.search runtime.job search trait
            cli.option > cli.core model.http.access model.spec optimizer reflection report.kit runtime.job \
            runtime.pool search trait trait.catalog trait.file
            cli.parse > cli.core cli.option model.http.access model.spec text
            cli.report > cli.core cli.option evaluation file report.answers report.compare report.kit report.page \
            runtime score.answers search
            cli.runs > cli.core cli.job cli.option evaluation.baseline report.answers report.page report.search \
            runtime.job score.answers search text
            cli.traits > cli.core cli.option instrument report.trait text trait trait.catalog trait.file
            embedded > embedded.encoder instrument model reflection statistics trait
            embedded.encoder > file model model.layer model.natives
            evaluation > embedded.encoder evaluation.baseline evaluation.robustness file instrument judge model \
            model.spec objective optimizer reflection runtime runtime.file runtime.job runtime.pool score \
            score.answers statistics statistics.reliability subject trait trait.catalog
            evaluation.baseline > instrument model objective reflection trait
            evaluation.robustness > evaluation.baseline instrument objective reflection score statistics trait
            file >
            hub > file model model.call model.http model.http.access model.limit model.spec
            instrument > file text
            judge > embedded model model.cost model.spec reflection trait
            model >
            model.anthropic > model model.call model.chat model.http
            model.cache > file model.call
            model.call > model
            model.chat > model model.call model.http model.spec
            model.cost > model model.call model.estimate model.spec
            model.estimate > model
            model.gemini > model model.call model.chat model.http
            model.http > model model.call model.http.access model.spec text
            model.http.access > model model.call model.spec
            model.layer > file model model.cache model.call model.limit model.spec
            model.limit > model model.call text
            model.local > file model model.call model.local.graph model.local.token model.spec
            model.local.graph > model model.call
            model.local.token > file model model.natives
            model.natives >
            model.openai > model model.call model.chat model.http model.openai.choice model.openai.likelihood \
            model.openai.wire model.spec
            model.openai.choice > model model.call model.http model.openai.wire
            model.openai.likelihood > model model.call model.http model.openai.wire
            model.openai.probe > model model.call model.http model.openai model.openai.wire model.spec
            model.openai.wire > model model.call model.http model.layer
            model.spec > model
            objective > instrument judge model model.cost reflection statistics subject trait
            optimizer > model model.cost objective optimizer.proposal optimizer.race reflection statistics
            optimizer.proposal > model model.cost objective reflection trait
            optimizer.race > objective optimizer.proposal reflection statistics
            prompt > file text
            reflection > file prompt trait
            report.answers > evaluation model report.html report.kit report.section runtime score.answers search \
            text
            report.batch > model.call optimizer report.kit report.score runtime runtime.job score search statistics
            report.cache > model.cache report.kit
            report.check > model.spec report.kit report.score score text
            report.compare > objective optimizer reflection report.kit report.score runtime runtime.job score search \
            statistics
            report.evaluation > evaluation evaluation.robustness model model.spec optimizer report.html report.kit \
            report.plot report.score report.section runtime.job score statistics statistics.paired \
            statistics.reliability trait
            report.html >
            report.kit > report.html statistics
            report.models > embedded hub model model.call model.local model.local.graph model.spec optimizer \
            report.kit runtime.job
            report.page > evaluation optimizer report.answers report.evaluation report.html report.kit report.plot \
            report.search report.section runtime.job score.answers search statistics
            report.plot > report.html statistics
            report.score > model objective report.kit report.plot runtime score statistics
            report.search > model model.spec objective optimizer optimizer.proposal optimizer.race reflection \
            report.html report.kit report.plot report.score report.section runtime runtime.job score search \
            statistics
            report.section > report.html report.plot
            report.trait > instrument report.kit trait
            runtime > embedded file judge model model.call model.layer model.limit model.spec objective optimizer \
            optimizer.proposal runtime.file runtime.job runtime.pool score.answers trait trait.catalog
            runtime.file > file
            runtime.job > embedded file model.call model.limit model.spec optimizer reflection runtime.file text \
            trait trait.catalog trait.file
            runtime.pool > model model.anthropic model.cache model.call model.chat model.cost model.estimate \
            model.gemini model.http model.http.access model.layer model.limit model.local model.openai \
            model.openai.probe model.spec reflection runtime.file runtime.job
            score > instrument model model.cost objective reflection statistics statistics.paired trait
            score.answers > file instrument judge model model.spec objective reflection score trait
            search > file judge model model.cost model.limit model.spec objective optimizer reflection runtime \
            runtime.file runtime.job runtime.pool score score.answers statistics subject text trait
            statistics >
            statistics.paired > statistics
            statistics.reliability > statistics
            subject > model
            text >
            trait > file instrument
            trait.catalog > text trait trait.file
            trait.file > file instrument text trait
            """;

    @ArchTest
    static void everyImportIsNamed(JavaClasses classes) {
        Map<String, Set<String>> imports = new TreeMap<>();
        classes.forEach(type -> imports.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                .addAll(imported(type)));
        assertThat(imports.entrySet().stream()
                        .map(entry -> (name(entry.getKey()) + " > " + String.join(" ", entry.getValue())).strip())
                        .toList())
                .containsExactlyElementsOf(IMPORTS.lines().toList());
    }

    private static Set<String> imported(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> name.startsWith(ROOT) && !name.equals(type.getPackageName()))
                .map(ArchitectureTest::name)
                .collect(Collectors.toSet());
    }

    private static String name(String packageName) {
        return packageName.substring(ROOT.length());
    }

    @ArchTest
    static final ArchRule IMPORTS_GO_DOWNWARDS_ONLY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("io.irote.cli..")
            .layer("report")
            .definedBy("io.irote.report..")
            .layer("systems")
            .definedBy(SYSTEMS.toArray(String[]::new))
            .layer("runtime")
            .definedBy("io.irote.runtime..")
            .layer("scores")
            .definedBy("io.irote.score..")
            .layer("loop, judge and subject")
            .definedBy("io.irote.optimizer..", "io.irote.objective..", "io.irote.judge..", "io.irote.subject..")
            .layer("values and ports")
            .definedBy(
                    "io.irote.model..",
                    "io.irote.hub..",
                    "io.irote.embedded..",
                    "io.irote.instrument..",
                    "io.irote.trait..",
                    "io.irote.prompt..",
                    "io.irote.reflection..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("systems")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("runtime")
            .mayOnlyBeAccessedByLayers("cli", "report", "systems")
            .whereLayer("scores")
            .mayOnlyBeAccessedByLayers("cli", "report", "systems", "runtime")
            .whereLayer("loop, judge and subject")
            .mayOnlyBeAccessedByLayers("cli", "report", "systems", "runtime", "scores");

    /** They meet at the packages below them, and at files. */
    @ArchTest
    static void systemsDoNotKnowEachOther(JavaClasses classes) {
        for (String system : SYSTEMS) {
            noClasses()
                    .that()
                    .resideInAPackage(system)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SYSTEMS.stream()
                            .filter(other -> !other.equals(system))
                            .toArray(String[]::new)))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.irote.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_WITH_ALL_BELOW_THEM_HAVE_NO_CYCLES =
            slices().matching("io.irote.(*)..").should().beFreeOfCycles();

    /** The same one level down, and so on. */
    @ArchTest
    static void packagesWithinAPackageHaveNoCycles(JavaClasses classes) {
        Set<String> parents = new TreeSet<>();
        for (JavaClass type : classes) {
            String name = type.getPackageName();
            for (int dot = name.lastIndexOf('.'); dot > ROOT.length(); dot = name.lastIndexOf('.', dot - 1)) {
                parents.add(name.substring(0, dot));
            }
        }
        assertThat(parents).contains("io.irote.model", "io.irote.model.openai");
        parents.forEach(parent ->
                slices().matching(parent + ".(*)..").should().beFreeOfCycles().check(classes));
    }

    @ArchTest
    static final ArchRule THE_ALGORITHM_KNOWS_NO_WORLD = noClasses()
            .that()
            .resideInAnyPackage("io.irote.optimizer..", "io.irote.objective..", "io.irote.subject..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.net..",
                    "java.nio.file..",
                    "java.sql..",
                    "picocli..",
                    "dev.langchain4j..",
                    "ai.onnxruntime..",
                    "ai.djl.."))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|InputStream|OutputStream|Reader|Writer)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("io.irote.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule ONLY_THE_EMBEDDED_ENGINE_KNOWS_THE_ENCODER = noClasses()
            .that()
            .resideOutsideOfPackage("io.irote.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j.model.embedding..");

    @ArchTest
    static final ArchRule ONLY_MODELS_IN_THE_PROCESS_KNOW_NATIVE_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackages("io.irote.embedded..", "io.irote.model.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule ONLY_ADAPTERS_KNOW_LANGCHAIN4J = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.irote.embedded..",
                    "io.irote.model.chat..",
                    "io.irote.model.openai..",
                    "io.irote.model.anthropic..",
                    "io.irote.model.gemini..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_SPEAKS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("io.irote.model.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule ONLY_MAIN_OWNS_THE_PROCESS = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule CHANCE_AND_TIME_ARE_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackage("io.irote.cli..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");
}
