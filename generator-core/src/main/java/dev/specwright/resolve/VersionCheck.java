package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.NOT_OPENAPI;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_VERSION;

import java.util.Optional;

/** Recognises what a document is. */
final class VersionCheck {

    private VersionCheck() {}

    /**
     * Recognises the version of OpenAPI.
     *
     * @param root the document's root, an object
     * @param reporter gets the reason where there is no supported version
     * @return the version, empty where there is none
     */
    static Optional<OpenApiVersion> check(Node root, Reporter reporter) {
        Optional<Node> openapi = root.member("openapi");
        Optional<Node> swagger = root.member("swagger");
        if (openapi.isPresent()) {
            return version(openapi.get(), reporter);
        }
        if (swagger.isPresent()) {
            reporter.report(
                    UNSUPPORTED_VERSION,
                    swagger.get().pointer(),
                    "this is Swagger 2.0; supported are OpenAPI 3.0 and 3.1",
                    "Convert it, with `npx swagger2openapi` or at https://converter.swagger.io");
            return Optional.empty();
        }
        if (root.member("overlay").isPresent()) {
            String hint = "Give it as an overlay, beside the document that it changes";
            reporter.report(NOT_OPENAPI, "", "this is an OpenAPI Overlay, not an OpenAPI document", hint);
            return Optional.empty();
        }
        reporter.report(
                NOT_OPENAPI,
                "",
                "this is not an OpenAPI document: it has no member `openapi`",
                "An OpenAPI document begins with `openapi: 3.1.0`");
        return Optional.empty();
    }

    private static Optional<OpenApiVersion> version(Node openapi, Reporter reporter) {
        if (!openapi.json().isTextual()) {
            String hint = openapi.json().isNumber() ? "Write it with three parts, as in `openapi: 3.1.0`" : "";
            reporter.report(
                    INVALID_VALUE, openapi.pointer(), "`openapi` must be a string, found " + openapi.describe(), hint);
            return Optional.empty();
        }
        String text = openapi.json().textValue();
        if (text.matches("3\\.1\\.\\d+(-.+)?")) {
            return Optional.of(OpenApiVersion.V3_1);
        }
        if (text.matches("3\\.0\\.\\d+(-.+)?")) {
            return Optional.of(OpenApiVersion.V3_0);
        }
        reporter.report(
                UNSUPPORTED_VERSION,
                openapi.pointer(),
                "OpenAPI `" + text + "` is not supported; supported are 3.0.x and 3.1.x",
                text.startsWith("3.2") ? "A document that uses nothing new of 3.2 may say `openapi: 3.1.1`" : "");
        return Optional.empty();
    }
}
