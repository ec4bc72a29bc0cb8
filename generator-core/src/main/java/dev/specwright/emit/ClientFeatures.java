package dev.specwright.emit;

import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.CredentialKind;
import dev.specwright.model.ClientModel.CredentialModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.ItemFormat;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.model.PaginationModel;
import dev.specwright.templates.TemplateGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the support classes and parts of them that a client needs because of what its operations do. */
public final class ClientFeatures {

    private ClientFeatures() {}

    /**
     * The groups beside those that every client needs.
     *
     * @param api the API
     * @param validators whether validators are generated
     * @param client whether the client is generated
     * @return the groups
     */
    public static Set<TemplateGroup> of(ApiModel api, boolean validators, boolean client) {
        Set<TemplateGroup> groups = EnumSet.noneOf(TemplateGroup.class);
        Optional<ClientModel> model = api.client().filter(found -> client);
        model.ifPresent(found -> {
            found.groups().forEach(group -> group.operations().forEach(each -> addOperation(each, groups)));
            addCredentials(found.credentials(), groups);
            if (!found.callDefaults().isEmpty()) {
                groups.add(TemplateGroup.SETTINGS);
            }
            if (found.requestId().isPresent()) {
                groups.add(TemplateGroup.REQUEST_IDS);
            }
            if (!found.variables().isEmpty()) {
                groups.add(TemplateGroup.VARIABLES);
            }
            if (found.headers().isPresent()) {
                groups.addAll(List.of(TemplateGroup.HEADERS, TemplateGroup.OPTIONALS));
            }
        });
        if (groups.contains(TemplateGroup.SCHEMES) || groups.contains(TemplateGroup.RESULTS)) {
            groups.add(TemplateGroup.SETS);
        }
        if (groups.contains(TemplateGroup.SCHEMES) || groups.contains(TemplateGroup.SETTINGS)) {
            groups.add(TemplateGroup.FUNCTIONS);
        }
        RequestChecks checks = RequestChecks.of(api.withParameterObjects(), validators);
        boolean checked = model.map(ClientModel::groups).orElse(List.of()).stream()
                .flatMap(group -> group.operations().stream())
                .anyMatch(checks::isChecked);
        if (!validators) {
            groups.remove(TemplateGroup.RANGES);
        }
        if (checked || groups.contains(TemplateGroup.RANGES)) {
            groups.add(TemplateGroup.CHECKS);
        }
        return groups;
    }

    private static void addOperation(OperationModel operation, Set<TemplateGroup> groups) {
        boolean styles = operation.parameters().stream().anyMatch(parameter -> !CallEmitter.isPlain(parameter));
        boolean cookies = operation.parameters().stream().anyMatch(parameter -> parameter.place() == Place.COOKIE);
        if (styles) {
            groups.add(TemplateGroup.STYLES);
        }
        if (styles || cookies) {
            groups.add(TemplateGroup.COOKIES);
        }
        if (operation.server().isPresent()) {
            groups.add(TemplateGroup.SERVERS);
        }
        if (operation.failures().idempotent()) {
            groups.add(TemplateGroup.IDEMPOTENCY);
        }
        if (operation.task().isPresent()) {
            groups.add(TemplateGroup.TASKS);
        }
        if (!operation.failures().errors().isEmpty()) {
            groups.addAll(List.of(TemplateGroup.ERRORS, TemplateGroup.OPTIONALS));
        }
        operation.pagination().map(PaginationModel::style).ifPresent(style -> {
            groups.add(TemplateGroup.PAGES);
            if (style == PaginationModel.Style.URL || style == PaginationModel.Style.LINK) {
                groups.add(TemplateGroup.LINKS);
            }
        });
        operation.body().ifPresent(body -> addBody(body, groups));
        if (operation.result().filter(ClientFeatures::isSpecial).isPresent()) {
            groups.addAll(List.of(TemplateGroup.RESULTS, TemplateGroup.STREAMING));
        }
        operation.result().flatMap(ResultModel::items).ifPresent(format -> addItems(format, groups));
        operation.result().flatMap(ResultModel::answers).ifPresent(answers -> {
            groups.add(TemplateGroup.ANSWERS);
            answers.all().stream()
                    .flatMap(answer -> answer.content().flatMap(ResultModel::items).stream())
                    .forEach(format -> addItems(format, groups));
        });
    }

    private static void addItems(ItemFormat format, Set<TemplateGroup> groups) {
        groups.add(TemplateGroup.ITEMS);
        groups.add(format == ItemFormat.LINES ? TemplateGroup.LINES : TemplateGroup.EVENTS);
    }

    private static boolean isSpecial(ResultModel result) {
        return result.kind() != BodyKind.JSON || !result.otherStatuses().isEmpty() || !CallEmitter.isUsual(result);
    }

    private static void addBody(OperationModel.BodyModel body, Set<TemplateGroup> groups) {
        if (body.kind() != BodyKind.JSON) {
            groups.addAll(List.of(TemplateGroup.CONTENT, TemplateGroup.STREAMING));
        }
        switch (body.kind()) {
            case JSON, TEXT -> {}
            case FORM -> groups.addAll(List.of(TemplateGroup.FORMS, TemplateGroup.STYLES, TemplateGroup.COOKIES));
            case MULTIPART -> {
                groups.addAll(List.of(TemplateGroup.MULTIPART, TemplateGroup.FILES));
                if (body.parts().stream()
                        .flatMap(part -> part.contentType().stream())
                        .anyMatch(BodyEmitter::isRange)) {
                    groups.add(TemplateGroup.RANGES);
                }
                if (body.parts().stream().anyMatch(part -> part.style().isPresent())) {
                    groups.addAll(List.of(TemplateGroup.STYLES, TemplateGroup.COOKIES));
                }
            }
            case BINARY -> {
                groups.add(TemplateGroup.FILES);
                if (BodyEmitter.isRange(body.mediaType())) {
                    groups.add(TemplateGroup.RANGES);
                }
            }
        }
    }

    private static void addCredentials(List<CredentialModel> credentials, Set<TemplateGroup> groups) {
        if (needsSchemes(credentials)) {
            groups.add(TemplateGroup.SCHEMES);
            groups.add(TemplateGroup.COOKIES);
        }
        if (credentials.stream().anyMatch(each -> each.kind() == CredentialKind.CLIENT_CREDENTIALS)) {
            groups.add(TemplateGroup.TOKENS);
        }
    }

    /** Whether credentials must be told apart: else there is one, a secret in a header. */
    static boolean needsSchemes(List<CredentialModel> credentials) {
        return credentials.size() > 1
                || credentials.stream()
                        .anyMatch(each -> each.kind() != CredentialKind.HEADER && each.kind() != CredentialKind.BEARER);
    }
}
