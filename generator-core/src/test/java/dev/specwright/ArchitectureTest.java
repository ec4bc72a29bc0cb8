package dev.specwright;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The shape of the house: which package may know which, and which library stays in which room. */
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.specwright");

    @Test
    void phasesKnowOnlyWhatLiesBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("front door")
                .definedBy("dev.specwright")
                .layer("diagnostics")
                .definedBy("dev.specwright.diagnostics..")
                .layer("load")
                .definedBy("dev.specwright.load..")
                .layer("overlay")
                .definedBy("dev.specwright.overlay..")
                .layer("resolve")
                .definedBy("dev.specwright.resolve..")
                .layer("regex")
                .definedBy("dev.specwright.regex..")
                .layer("model")
                .definedBy("dev.specwright.model..")
                .layer("naming")
                .definedBy("dev.specwright.naming..")
                .layer("lock")
                .definedBy("dev.specwright.lock..")
                .layer("compile")
                .definedBy("dev.specwright.compile..")
                .layer("lint")
                .definedBy("dev.specwright.lint..")
                .layer("emit")
                .definedBy("dev.specwright.emit..")
                .layer("inspect")
                .definedBy("dev.specwright.inspect..")
                .layer("write")
                .definedBy("dev.specwright.write..")
                .layer("diff")
                .definedBy("dev.specwright.diff..")
                .whereLayer("front door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("diagnostics")
                .mayNotAccessAnyLayer()
                .whereLayer("load")
                .mayOnlyAccessLayers("diagnostics")
                .whereLayer("overlay")
                .mayOnlyAccessLayers("load", "diagnostics")
                .whereLayer("resolve")
                .mayOnlyAccessLayers("load", "overlay", "diagnostics")
                .whereLayer("regex")
                .mayNotAccessAnyLayer()
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("naming")
                .mayOnlyAccessLayers("model")
                .whereLayer("lock")
                .mayOnlyAccessLayers("naming", "diagnostics")
                .whereLayer("compile")
                .mayOnlyAccessLayers("resolve", "load", "model", "naming", "lock", "regex", "diagnostics")
                .whereLayer("lint")
                .mayOnlyAccessLayers(
                        "compile", "resolve", "overlay", "load", "lock", "model", "naming", "regex", "diagnostics")
                .whereLayer("emit")
                .mayOnlyAccessLayers("model", "naming", "write")
                .whereLayer("inspect")
                .mayOnlyAccessLayers("model")
                .whereLayer("write")
                .mayOnlyAccessLayers("diagnostics")
                .whereLayer("diff")
                .mayOnlyAccessLayers("resolve", "load", "model", "naming", "diagnostics")
                .check(CLASSES);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..resolve..", "..compile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.swagger..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..emit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.palantir.javapoet..", "com.github.mustachejava..", "org.commonmark..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..load..", "..overlay..", "..resolve..", "..compile..", "..diff..", "..lint..", "..inspect..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..load..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void nothingIsLeftOpenOrNamedWithoutARole() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT)
                .check(CLASSES);
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CLASSES);
    }

    @Test
    void outputDependsOnTheInputAlone() {
        noClasses()
                .that()
                .resideInAnyPackage("..emit..", "..naming..", "..model..", "..compile..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.HashMap")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.HashSet")
                .orShould()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .accessField(System.class, "out")
                .check(CLASSES);
    }
}
