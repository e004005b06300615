package io.greenloop.patcher.domain.template;

/**
 * A condition under which code may run.
 *
 * @param holds Java expression that is true when it may
 * @param fails Java expression that is true when it may not
 * @param reason what was not considered, as the beginning of a sentence
 */
record Guard(String holds, String fails, String reason) {

    static Guard notNull(String expression) {
        return new Guard(
                expression + " != null",
                expression + " == null",
                "That %s can be null was not considered".formatted(Site.quote(expression)));
    }
}
