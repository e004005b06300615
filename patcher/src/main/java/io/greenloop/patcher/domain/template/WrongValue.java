package io.greenloop.patcher.domain.template;

/** How likely a wrong expression is behind each kind of failure; what the templates that replace one weigh themselves by. */
public final class WrongValue {

    private WrongValue() {}

    public static double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 1;
            case INDEX, ENDLESS -> 0.8;
            case OTHER -> 0.7;
            case ZERO, NULL -> 0.5;
            case COMPILE -> 0.05;
        };
    }
}
