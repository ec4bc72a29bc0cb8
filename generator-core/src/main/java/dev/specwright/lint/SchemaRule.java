package dev.specwright.lint;

import dev.specwright.resolve.Node;

/** A rule that looks at one schema at a time, so that all such rules go through a document together. */
public interface SchemaRule extends Rule {

    /**
     * Looks at one schema.
     *
     * @param api the document
     * @param schema one of {@link LintedApi#ownSchemas}
     * @param findings takes what is found
     */
    void check(LintedApi api, Node schema, FindingSink findings);

    @Override
    default void check(LintedApi api, FindingSink findings) {
        api.ownSchemas().forEach(schema -> check(api, schema, findings));
    }
}
