package com.example.styles;

import com.example.styles.core.ValidationException;
import com.example.styles.model.MoreParams;
import com.example.styles.model.Rgb;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Each style with the values of the table in OpenAPI 3.1, section "Style Examples". */
public final class Calls {
    private static final Rgb RGB = Rgb.builder().r(100).g(200).b(150).build();

    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        DefaultApi api = StylesClient.builder().baseUrl(baseUrl).build().operations();
        api.pathSimpleText("blue");
        api.pathSimpleList(List.of("blue", "black", "brown"));
        api.pathSimpleObject(RGB);
        api.pathSimpleExplodedText("blue");
        api.pathSimpleExplodedList(List.of("blue", "black", "brown"));
        api.pathSimpleExplodedObject(RGB);
        api.pathLabelText("blue");
        api.pathLabelList(List.of("blue", "black", "brown"));
        api.pathLabelObject(RGB);
        api.pathLabelExplodedText("blue");
        api.pathLabelExplodedList(List.of("blue", "black", "brown"));
        api.pathLabelExplodedObject(RGB);
        api.pathMatrixEmpty("");
        api.pathMatrixText("blue");
        api.pathMatrixList(List.of("blue", "black", "brown"));
        api.pathMatrixObject(RGB);
        api.pathMatrixExplodedEmpty("");
        api.pathMatrixExplodedText("blue");
        api.pathMatrixExplodedList(List.of("blue", "black", "brown"));
        api.pathMatrixExplodedObject(RGB);
        api.queryFormEmpty("");
        api.queryFormText("blue");
        api.queryFormList(List.of("blue", "black", "brown"));
        api.queryFormObject(RGB);
        api.queryFormExplodedEmpty("");
        api.queryFormExplodedText("blue");
        api.queryFormExplodedList(List.of("blue", "black", "brown"));
        api.queryFormExplodedObject(RGB);
        api.querySpaceDelimitedList(List.of("blue", "black", "brown"));
        api.querySpaceDelimitedObject(RGB);
        api.querySpaceDelimitedExplodedList(List.of("blue", "black", "brown"));
        api.querySpaceDelimitedExplodedObject(RGB);
        api.queryPipeDelimitedList(List.of("blue", "black", "brown"));
        api.queryPipeDelimitedObject(RGB);
        api.queryPipeDelimitedExplodedList(List.of("blue", "black", "brown"));
        api.queryPipeDelimitedExplodedObject(RGB);
        api.queryDeepObjectObject(RGB);
        api.queryDeepObjectExplodedObject(RGB);
        api.headerSimpleText("blue");
        api.headerSimpleList(List.of("blue", "black", "brown"));
        api.headerSimpleObject(RGB);
        api.headerSimpleExplodedText("blue");
        api.headerSimpleExplodedList(List.of("blue", "black", "brown"));
        api.headerSimpleExplodedObject(RGB);
        api.cookieFormEmpty("");
        api.cookieFormText("blue");
        api.cookieFormList(List.of("blue", "black", "brown"));
        api.cookieFormObject(RGB);
        api.cookieFormExplodedEmpty("");
        api.cookieFormExplodedText("blue");
        api.cookieFormExplodedList(List.of("blue", "black", "brown"));
        api.cookieFormExplodedObject(RGB);
        api.more(7);
        api.more(
                7,
                MoreParams.builder()
                        .limit(10)
                        .addTag("a b")
                        .addTag("c&d")
                        .putFilter("kind", List.of("x", "y"))
                        .reserved("/a?b&c=ü")
                        .json(RGB)
                        .maybe("yes")
                        .limitHeader(5)
                        .xTrace("t-1")
                        .session("a b;c")
                        .theme("dark")
                        .build());
        note.accept(MoreParams.builder().build().limit());
        try {
            api.more(7, MoreParams.builder().limit(101).build());
        } catch (ValidationException e) {
            note.accept(e.violations());
        }
        try {
            api.pathLabelEmpty("");
        } catch (IllegalArgumentException e) {
            note.accept(e.getMessage());
        }
        note.accept(Map.of("done", true));
    }
}
