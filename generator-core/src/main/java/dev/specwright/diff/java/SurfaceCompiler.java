package dev.specwright.diff.java;

import dev.specwright.model.ApiModel;
import dev.specwright.model.EnumModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.UnionModel;
import java.util.ArrayList;
import java.util.List;

/**
 * From the compiled model to the Java that callers can name. What {@code emit} writes is said here a second time, in one
 * place, and a test compares it with the classes themselves: whoever changes the one changes the other.
 */
public final class SurfaceCompiler {

    private SurfaceCompiler() {}

    /**
     * The surface of an API.
     *
     * @param compiled the API
     * @return the classes with a client, where there is one, and with validators
     */
    static JavaSurface compile(ApiModel compiled) {
        return compile(compiled, true, true);
    }

    /**
     * The surface of an API, as far as it is generated.
     *
     * @param compiled the API
     * @param withClient whether a client is generated where there are operations
     * @param withValidators whether validators are
     * @return the classes
     */
    public static JavaSurface compile(ApiModel compiled, boolean withClient, boolean withValidators) {
        boolean calls = withClient && compiled.client().isPresent();
        ApiModel api = calls ? compiled.withParameterObjects() : compiled.withoutClient();
        ConstraintTexts texts = new ConstraintTexts(api.schemas());
        List<JavaClass> classes = new ArrayList<>();
        for (TypeModel type : api.types()) {
            classes.addAll(type.match(new TypeModel.Cases<List<JavaClass>>() {
                @Override
                public List<JavaClass> object(ObjectModel model) {
                    return ObjectSurface.of(model, texts, api.interfaces());
                }

                @Override
                public List<JavaClass> enumeration(EnumModel model) {
                    return OpenSurface.of(model);
                }

                @Override
                public List<JavaClass> union(UnionModel model) {
                    return OpenSurface.of(model, texts);
                }
            }));
        }
        api.interfaces().forEach(common -> classes.add(ObjectSurface.of(common)));
        api.views().forEach(view -> classes.addAll(ObjectSurface.ofView(view, texts)));
        if (withValidators) {
            classes.addAll(ValidatorSurface.of(api));
        } else {
            classes.replaceAll(JavaClass::withoutChecks);
        }
        api.client().ifPresent(client -> classes.addAll(ClientSurface.of(client, texts)));
        return JavaSurface.of(classes);
    }
}
