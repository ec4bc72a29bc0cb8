package dev.specwright;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Reports options that cannot be used: names that would become Java which does not compile. */
final class OptionCheck {

    private static final SourceVersion JAVA = SourceVersion.RELEASE_17;

    /** Contextual keywords that cannot name a type, JLS 17 section 3.9 (TypeIdentifier). */
    private static final Set<String> NOT_FOR_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

    private final Diagnostics diagnostics;

    OptionCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(GeneratorOptions options) {
        check(options.names());
        check(options.forms());
    }

    private void check(GeneratorOptions.Forms forms) {
        forms.moduleName()
                .ifPresent(name -> nameProblem(name)
                        .ifPresent(problem -> report(
                                "moduleName",
                                "'" + name + "' is not a Java module's name: " + problem,
                                "Use identifiers separated by dots, for example com.acme.api")));
        if (forms.jakartaValidation() && forms.accessors() != GeneratorOptions.Accessors.BEAN) {
            report(
                    "jakartaValidation",
                    "Jakarta Validation looks at methods called getName and isName alone, and there would be none",
                    "Set accessors to bean as well");
        }
    }

    private void check(GeneratorOptions.Names names) {
        packageProblem(names.packageName())
                .ifPresent(problem -> report(
                        "packageName",
                        "'" + names.packageName() + "' is not a Java package name: " + problem,
                        "Use identifiers separated by dots, for example com.acme.api"));
        checkPackage("modelPackage", names.modelPackage(), names.packageName());
        checkPackage("apiPackage", names.apiPackage(), names.packageName());
        names.clientName()
                .ifPresent(name -> typeProblem(name)
                        .ifPresent(problem -> report(
                                "clientName",
                                "'" + name + "' is not a Java class name: " + problem,
                                "Use a simple name without a package, for example AcmeClient")));
    }

    private void checkPackage(String option, Optional<String> name, String packageName) {
        name.flatMap(OptionCheck::packageProblem)
                .ifPresent(problem -> report(
                        option,
                        "'" + name.get() + "' is not a Java package name: " + problem,
                        "Use identifiers separated by dots, for example com.acme.api"));
        if (name.equals(Optional.of(packageName + ".core"))) {
            report(option, "'" + name.get() + "' is the package of the support classes", "Choose another package");
        }
    }

    private void report(String option, String message, String hint) {
        diagnostics.add(DiagnosticCode.INVALID_OPTION, SourceLocation.ofFile("option " + option), "", message, hint);
    }

    private static Optional<String> packageProblem(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        return name.startsWith("java.") || name.equals("java")
                ? Optional.of("packages below 'java' belong to the JDK")
                : nameProblem(name);
    }

    private static Optional<String> nameProblem(String name) {
        return Stream.of(name.split("\\.", -1))
                .flatMap(part -> identifierProblem(part).stream())
                .findFirst();
    }

    private static Optional<String> typeProblem(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        return NOT_FOR_TYPES.contains(name)
                ? Optional.of("Java 17 does not allow a class of this name")
                : identifierProblem(name);
    }

    private static Optional<String> identifierProblem(String part) {
        if (part.isEmpty()) {
            return Optional.of("a part of it is empty");
        }
        if (!SourceVersion.isIdentifier(part)) {
            return Optional.of("'" + part + "' is not an identifier");
        }
        return SourceVersion.isKeyword(part, JAVA)
                ? Optional.of("'" + part + "' is a word of the Java language")
                : Optional.empty();
    }
}
