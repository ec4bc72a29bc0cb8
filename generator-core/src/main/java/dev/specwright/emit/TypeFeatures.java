package dev.specwright.emit;

import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import dev.specwright.model.ValueModel;
import dev.specwright.templates.TemplateGroup;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the support classes and parts of them that are needed because of the types that values have. */
public final class TypeFeatures {

    private TypeFeatures() {}

    /**
     * The groups beside those that every output needs.
     *
     * @param api the API
     * @param client whether the client is generated
     * @param mapped whether there are classes of the user's own
     * @return the groups
     */
    public static Set<TemplateGroup> of(ApiModel api, boolean client, boolean mapped) {
        ApiModel emitted = client ? api.withParameterObjects() : api.withoutClient();
        Set<TemplateGroup> groups = EnumSet.noneOf(TemplateGroup.class);
        // Elsewhere, as in a body that is nothing but a date, the text is all that is shown.
        if (Stream.concat(shown(emitted), parameters(emitted)).anyMatch(FormattedTypes::isFormatted)) {
            groups.add(TemplateGroup.FORMATS);
        }
        if (mapped) {
            groups.add(TemplateGroup.MAPPED);
        }
        return groups;
    }

    private static Stream<TypeRef> shown(ApiModel api) {
        Stream<ValueModel> properties = Stream.concat(api.types().stream(), api.views().stream())
                .filter(ObjectModel.class::isInstance)
                .flatMap(type -> ((ObjectModel) type).properties().stream())
                .map(PropertyModel::value);
        Stream<ValueModel> members = api.types().stream()
                .filter(UnionModel.class::isInstance)
                .flatMap(type -> ((UnionModel) type).members().stream())
                .map(UnionModel.Member::value);
        return Stream.concat(properties, members).map(ValueModel::type);
    }

    private static Stream<TypeRef> parameters(ApiModel api) {
        Stream<TypeRef> headers = api.client().flatMap(ClientModel::headers).stream()
                .flatMap(found -> found.all().stream())
                .map(header -> header.value().type());
        return Stream.concat(headers, sent(api));
    }

    private static Stream<TypeRef> sent(ApiModel api) {
        return api.client().stream()
                .flatMap(found -> found.groups().stream())
                .flatMap(group -> group.operations().stream())
                .flatMap(operation -> operation.parameters().stream())
                .map(parameter -> parameter.value().type());
    }
}
