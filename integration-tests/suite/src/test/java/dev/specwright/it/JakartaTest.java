package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path.Node;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hibernate Validator says of the instances of the case {@code jakarta} what the generated validators say. */
final class JakartaTest {

    /** Of these the annotations say nothing: a pattern, and doubles. */
    private static final Set<String> UNSAID = Set.of("/pattern", "/ratio");

    private final SpecCase specCase = SpecCase.valid().stream()
            .filter(one -> one.name().equals("jakarta"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    void bothSayTheSame(GeneratorOptions.Optionals optionals) throws Exception {
        Path sources = temporary.resolve("sources");
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        GenerationRequest request = specCase.request(sources);
        GeneratorOptions options = request.options();
        assertTrue(new Generator()
                .generate(new GenerationRequest(
                        request.document(),
                        request.overlays(),
                        sources,
                        options.with(options.forms().with(GeneratorOptions.Accessors.BEAN, optionals))))
                .succeeded());
        assertEquals("", JavaCompiler.ofThisJvm().compile(sources, classes));
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()});
                ValidatorFactory factory = Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory()) {
            int violations = 0;
            for (Path instance : specCase.instances()) {
                LoadedModel type = new LoadedModel(loader, specCase.packageName(), "Service");
                Object model = type.fromJson(Files.readString(instance));
                SortedSet<String> own = own(type, model);
                assertEquals(own, hibernates(factory.getValidator(), model), instance.toString());
                violations += own.size();
            }
            assertTrue(violations > 15, "only " + violations + " violations to compare");
        }
    }

    private static SortedSet<String> own(LoadedModel type, Object model) throws ReflectiveOperationException {
        SortedSet<String> pointers = new TreeSet<>();
        for (Object violation : type.violations(model)) {
            String pointer = (String) violation.getClass().getMethod("pointer").invoke(violation);
            if (!UNSAID.contains(pointer)) {
                pointers.add(pointer);
            }
        }
        return pointers;
    }

    private static SortedSet<String> hibernates(Validator validator, Object model) {
        SortedSet<String> pointers = new TreeSet<>();
        for (ConstraintViolation<Object> violation : validator.validate(model)) {
            StringBuilder pointer = new StringBuilder();
            for (Node node : violation.getPropertyPath()) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                } else if (node.getKey() != null) {
                    pointer.append('/').append(node.getKey());
                }
                boolean named = node.getName() != null && !node.getName().startsWith("<");
                pointer.append(named ? "/" + node.getName() : "");
            }
            pointers.add(pointer.toString());
        }
        return pointers;
    }
}
