package dev.specwright.lint;

/**
 * A rule. Those that come with the linter and those of others are the same to it: a class that implements this, has a
 * constructor without parameters, and is named in {@code META-INF/services/dev.specwright.lint.Rule} of a jar among the
 * plugin's dependencies.
 *
 * <p>A rule has no state: it may be run on any number of documents at once. It must not throw, whatever the document says;
 * the document may have errors, so a rule looks for what it needs and passes over what is broken.
 */
public interface Rule {

    /**
     * What the rule is called and how grave it is.
     *
     * @return the same each time
     */
    RuleInfo info();

    /**
     * Looks for what the rule is about.
     *
     * @param api the document
     * @param findings takes what is found
     */
    void check(LintedApi api, FindingSink findings);
}
