package io.greenloop.bench.validation;

/**
 * One small change of a text.
 *
 * @param offset where it begins, in characters
 * @param length how many characters it replaces
 * @param replacement what stands there instead
 */
record Mutation(int offset, int length, String replacement) {

    String applyTo(String text) {
        return text.substring(0, offset) + replacement + text.substring(offset + length);
    }
}
