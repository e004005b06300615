package io.greenloop.testrunner.schema;

/**
 * One way to say what a variant does.
 *
 * @param start where in the text before it begins
 * @param end where in the text before it ends, excluded; for an insertion the start
 * @param text that replaces it, on one line; empty where a statement is removed
 */
record Edit(Form form, int start, int end, String text) {

    /** What is replaced, which says how a switch is written around it. */
    enum Form {
        EXPRESSION,
        /** An expression of a loop's head that is a statement by itself. */
        UPDATE,
        STATEMENT,
        /** Statements where there were none. */
        INSERTION
    }
}
