package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;

/** The library for what is neither plain nor a simple filter. Made when first needed: it costs a cold start 250 ms. */
final class Library {

    private final Configuration configuration = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.AS_PATH_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    /** The normalized paths that the rest of a path selects from a node. */
    JsonNode paths(String rest, JsonNode node) {
        return JsonPath.compile(FilterSyntax.parenthesised("$" + rest)).read(node, configuration);
    }

    /** Whether a filter selects a node. */
    boolean holds(String filter, JsonNode node) {
        return !paths("[?" + filter + "]", JsonNodeFactory.instance.arrayNode().add(node))
                .isEmpty();
    }
}
