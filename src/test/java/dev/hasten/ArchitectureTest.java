package dev.hasten;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md that a machine can check. */
class ArchitectureTest {

    /** From the bottom up: each may use those before it. */
    private static final List<String> LAYERS = List.of("source", "syntax", "facts", "transform", "transforms", "rooms",
            "engine", "python", "verify", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hasten");

    @Test
    void eachPackageDependsOnlyOnThoseBelowIt() {
        for (int i = 0; i + 1 < LAYERS.size(); i++) {
            String[] above = LAYERS.subList(i + 1, LAYERS.size()).stream()
                    .map(layer -> "dev.hasten." + layer + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("dev.hasten." + LAYERS.get(i) + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(above)
                    .allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void onlySyntaxKnowsAntlr() {
        noClasses().that().resideOutsideOfPackage("dev.hasten.syntax..")
                .should().dependOnClassesThat().resideInAPackage("org.antlr..").check(CLASSES);
    }

    @Test
    void transformsKnowNeitherCostsNorRooms() {
        noClasses().that().resideInAPackage("dev.hasten.transforms..")
                .should().dependOnClassesThat().resideInAnyPackage("dev.hasten.rooms..", "dev.hasten.engine..")
                .allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void onlyPythonStartsProcesses() {
        noClasses().that().resideOutsideOfPackage("dev.hasten.python..")
                .should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class).check(CLASSES);
    }

    @Test
    void onlyTheCommandLineExits() {
        noClasses().that().resideOutsideOfPackage("dev.hasten.cli..")
                .should().callMethod(System.class, "exit", int.class).check(CLASSES);
    }
}
