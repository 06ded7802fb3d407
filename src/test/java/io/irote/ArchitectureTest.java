package io.irote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.irote.cli.Main;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The directions between the packages, and what each may know of the world. */
@AnalyzeClasses(packages = "io.irote", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule IMPORTS_GO_DOWNWARDS_ONLY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("io.irote.cli..")
            .layer("services")
            .definedBy("io.irote.run..", "io.irote.report..", "io.irote.evaluation..", "io.irote.optimizer..")
            .layer("objective")
            .definedBy("io.irote.objective..")
            .layer("values and ports")
            .definedBy("io.irote.model..", "io.irote.reflection..", "io.irote.trait..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("services")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("objective")
            .mayOnlyBeAccessedByLayers("cli", "services");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.irote.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_ALGORITHM_KNOWS_NO_WORLD = noClasses()
            .that()
            .resideInAnyPackage("io.irote.optimizer..", "io.irote.objective..")
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
            .resideOutsideOfPackage("io.irote.model.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j.model.embedding..");

    @ArchTest
    static final ArchRule ONLY_MODELS_IN_THE_PROCESS_KNOW_NATIVE_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackages("io.irote.model.embedded..", "io.irote.model.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule ONLY_ADAPTERS_KNOW_LANGCHAIN4J = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.irote.model.embedded..",
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
