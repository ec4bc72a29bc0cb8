package dev.specwright.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.EnumModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.UnionModel;
import dev.specwright.write.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Emits all that depends on the document: models, validators, client. A pure function of the model. */
public final class ApiEmitter {

    private final JavaNamespace names;
    private final boolean validators;
    private final boolean client;
    private final Annotations annotations;

    /**
     * The annotations of other projects that generated code can have.
     *
     * @param nullMarked whether JSpecify's say where there may be null
     * @param jakarta whether accessors have the constraints of Jakarta Validation
     */
    public record Annotations(boolean nullMarked, boolean jakarta) {}

    /**
     * Makes an emitter.
     *
     * @param names the packages to emit into
     * @param validators whether validators are wanted
     * @param client whether the client is wanted
     * @param annotations the annotations of other projects that are wanted
     */
    public ApiEmitter(JavaNamespace names, boolean validators, boolean client, Annotations annotations) {
        this.annotations = annotations;
        this.names = names;
        this.validators = validators;
        this.client = client;
    }

    /**
     * Emits one file for each type.
     *
     * @param compiled the API
     * @return the files, in the document's order
     */
    public List<GeneratedFile> emit(ApiModel compiled) {
        ApiModel api = client ? compiled.withParameterObjects() : compiled.withoutClient();
        JavaTypes types = new JavaTypes(names, ReferenceCycles.modelsOutside(api), annotations.nullMarked());
        Javadocs javadocs = new Javadocs();
        RequestChecks requests = RequestChecks.of(api, validators);
        Set<String> checked = requests.checkedModels();
        SourceFiles files = new SourceFiles(names, api);
        ModelEmitter models = new ModelEmitter(names, types, javadocs, api.interfaces(), annotations.jakarta());
        ValidatorEmitter validating = new ValidatorEmitter(names, types, requests);
        EnumEmitter enums = new EnumEmitter(names, types, javadocs);
        UnionEmitter unions = new UnionEmitter(names, types, javadocs, checked, validators);
        for (TypeModel type : api.types()) {
            files.add(names.model(), emit(type, models, enums, unions));
            boolean needless = requests.isParameterObject(type.name()) && !checked.contains(type.name());
            if (validators && !needless && type instanceof ObjectModel model) {
                files.addValidator(names, validating.emit(model), model, checked);
            } else if (validators && type instanceof UnionModel model) {
                files.add(names.model(), new UnionValidatorEmitter(names, types, checked).emit(model));
            }
        }
        InterfaceEmitter commons = new InterfaceEmitter(names, types);
        api.interfaces().forEach(common -> files.add(names.model(), commons.emit(common)));
        api.views().forEach(view -> files.add(names.model(), models.emitView(view)));
        if (validators) {
            emitSchemas(api, files, new ComponentEmitter(names, types, checked));
        }
        BodyEmitter bodies = new BodyEmitter(names, types, api, requests);
        RequestValidatorEmitter own = new RequestValidatorEmitter(names, types, bodies, requests);
        api.client().ifPresent(model -> {
            CallEmitter calls = new CallEmitter(names, types, bodies, new CallEmitter.Checks(requests, own), model);
            model.groups().forEach(group -> own.emit(group).ifPresent(type -> files.add(names.model(), type)));
            emitAnswers(model, files, javadocs, new AnswersEmitter(names, types, bodies));
            HeadersEmitter headers = new HeadersEmitter(names, types, bodies, javadocs, api);
            model.headers().ifPresent(found -> files.add(names.api(), headers.emit(found)));
            ClientEmitter clients = new ClientEmitter(names, types, javadocs);
            emitClient(model, files, clients, new OperationsEmitter(names, types, bodies, javadocs, calls));
        });
        if (annotations.nullMarked()) {
            files.addPackage(names.model());
            api.client()
                    .filter(model -> !names.api().equals(names.model()))
                    .ifPresent(model -> files.addPackage(names.api()));
        }
        return files.all();
    }

    private static TypeSpec emit(TypeModel type, ModelEmitter models, EnumEmitter enums, UnionEmitter unions) {
        return type.match(new TypeModel.Cases<>() {
            @Override
            public TypeSpec object(ObjectModel model) {
                return models.emit(model);
            }

            @Override
            public TypeSpec enumeration(EnumModel model) {
                return enums.emit(model);
            }

            @Override
            public TypeSpec union(UnionModel model) {
                return unions.emit(model);
            }
        });
    }

    private void emitSchemas(ApiModel api, SourceFiles files, ComponentEmitter components) {
        api.components().forEach(component -> files.add(names.model(), components.emit(component)));
        new SchemaEmitter(names).emit(api.schemas()).forEach(holder -> files.addSchemas(names, holder));
    }

    private void emitAnswers(ClientModel model, SourceFiles files, Javadocs javadocs, AnswersEmitter answers) {
        // An operation that takes several kinds of bodies is there more than once, and returns the same.
        Set<String> emitted = new LinkedHashSet<>();
        model.groups().stream()
                .flatMap(group -> group.operations().stream())
                .forEach(operation -> operation
                        .result()
                        .flatMap(ResultModel::answers)
                        .filter(found -> emitted.add(found.name()))
                        .ifPresent(found -> files.add(names.model(), answers.emit(found, operation, javadocs))));
    }

    private void emitClient(ClientModel model, SourceFiles files, ClientEmitter clients, OperationsEmitter operations) {
        files.add(names.api(), clients.sync(model));
        files.add(names.api(), clients.async(model));
        for (ClientModel.GroupModel group : model.groups()) {
            files.add(names.api(), operations.sync(group));
            files.add(names.api(), operations.async(group));
        }
    }

    /** Turns types into files. */
    private static final class SourceFiles {

        private final List<GeneratedFile> files = new ArrayList<>();
        private final DeprecatedUses deprecated;
        private final boolean shadowsJavaLang;

        SourceFiles(JavaNamespace names, ApiModel api) {
            this.deprecated = new DeprecatedUses(names, api);
            // A model named String would be what `String` means in its package, unless java.lang's is imported.
            shadowsJavaLang = Stream.concat(api.types().stream(), api.views().stream())
                    .anyMatch(type -> isInJavaLang(type.name()));
        }

        private static boolean isInJavaLang(String name) {
            return Object.class.getResource(name + ".class") != null;
        }

        void add(String packageName, TypeSpec type) {
            add(packageName, type, file -> {});
        }

        /** Says of a package that there is null only where its types say so. */
        void addPackage(String name) {
            String source = "// Generated by Specwright. Do not edit.\n@NullMarked\npackage " + name
                    + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
            files.add(new GeneratedFile(name.replace('.', '/') + "/package-info.java", source));
        }

        void addSchemas(JavaNamespace names, TypeSpec holder) {
            add(names.model(), holder, file -> file.addStaticImport(names.coreClass("Keywords"), "*"));
        }

        void addValidator(JavaNamespace names, TypeSpec validator, ObjectModel model, Set<String> checked) {
            boolean namesProperties = !model.rules().isEmpty()
                    || model.properties().stream().anyMatch(p -> CheckedModels.hasChecks(p.value(), checked));
            add(names.model(), validator, file -> {
                if (namesProperties && !model.deprecated()) {
                    file.addStaticImport(names.modelClass(model.name()), "*");
                }
            });
        }

        private void add(String packageName, TypeSpec type, Consumer<JavaFile.Builder> imports) {
            String source = source(packageName, type, imports);
            TypeSpec marked = deprecated.mark(type, source);
            String path = packageName.replace('.', '/') + "/" + type.name() + ".java";
            String finished = marked == type ? source : source(packageName, marked, imports);
            files.add(new GeneratedFile(path, SourceLayout.tidy(finished)));
        }

        private String source(String packageName, TypeSpec type, Consumer<JavaFile.Builder> imports) {
            JavaFile.Builder file = JavaFile.builder(packageName, type)
                    .indent("    ")
                    .skipJavaLangImports(!shadowsJavaLang)
                    .addFileComment("Generated by Specwright. Do not edit.");
            imports.accept(file);
            return file.build().toString();
        }

        List<GeneratedFile> all() {
            return List.copyOf(files);
        }
    }
}
