package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.List;

/** Finds differences of one sort between two views. */
@FunctionalInterface
interface ViewRule {

    /**
     * Compares.
     *
     * @param pair has the views, takes the differences
     * @param within makes pairs of the schemas within the views
     */
    void compare(SchemaPair pair, Within within);

    /** Makes pairs of schemas within others. */
    @FunctionalInterface
    interface Within {
        /**
         * Compares schemas that stand within the pair's views.
         *
         * @param place which schemas
         * @param scope the directions that matter
         */
        void compare(Places place, SchemaPair.Scope scope);
    }

    /**
     * Schemas of the two documents that belong together.
     *
     * @param before the old ones; not empty
     * @param after the new ones; not empty
     */
    record Places(List<Node> before, List<Node> after) {}
}
