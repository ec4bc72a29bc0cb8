package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.LENIENT_READING;

import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.ParameterStyle;
import dev.specwright.model.ParameterStyle.Form;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles {@code style}, {@code explode} and {@code allowReserved}, of parameters and of members of forms. */
final class StyleCompiler {

    private static final Map<String, Form> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("simple", Form.SIMPLE);
        FORMS.put("label", Form.LABEL);
        FORMS.put("matrix", Form.MATRIX);
        FORMS.put("form", Form.FORM);
        FORMS.put("spaceDelimited", Form.SPACE_DELIMITED);
        FORMS.put("pipeDelimited", Form.PIPE_DELIMITED);
        FORMS.put("deepObject", Form.DEEP_OBJECT);
    }

    private final Reporter reporter;

    StyleCompiler(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Compiles a style.
     *
     * @param holder a parameter or an encoding object
     * @param place where the value is sent; members of forms are sent as in a query
     * @return the style; the usual one of the place where it has none that the place allows, which is reported
     */
    ParameterStyle compile(Node holder, Place place) {
        Form form = form(holder, place);
        boolean explode = holder.member("explode")
                .map(value -> value.json().booleanValue())
                .orElse(form == Form.FORM);
        return new ParameterStyle(form, explode, holder.isTrue("allowReserved"));
    }

    private Form form(Node holder, Place place) {
        List<Form> allowed = allowed(place);
        Optional<String> said = holder.text("style");
        Form form = said.map(FORMS::get).orElse(allowed.get(0));
        if (allowed.contains(form)) {
            return form;
        }
        List<String> names = FORMS.entrySet().stream()
                .filter(entry -> allowed.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        reporter.report(
                LENIENT_READING,
                holder.pointer() + "/style",
                "`style: " + said.orElse("") + "` does not exist here, and the usual one is taken",
                "There is: " + Suggestions.list(names));
        return allowed.get(0);
    }

    /** OpenAPI 3.1, "Style Values"; the usual one first. */
    private static List<Form> allowed(Place place) {
        return switch (place) {
            case PATH -> List.of(Form.SIMPLE, Form.LABEL, Form.MATRIX);
            case QUERY -> List.of(Form.FORM, Form.SPACE_DELIMITED, Form.PIPE_DELIMITED, Form.DEEP_OBJECT);
            case HEADER -> List.of(Form.SIMPLE);
            case COOKIE -> List.of(Form.FORM);
        };
    }
}
