package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.Trial;

/**
 * What trials at one place taught, counted: whether changes there matter to the fault at all.
 *
 * @param tried changes whose tests ran to an end
 * @param moved of them, those with which the failing tests failed in another way
 * @param better of them, those that turned some of the failing tests green and broke nothing
 * @param overdone of them, those that turned failing tests green and broke others: the right place, the wrong change
 */
public record Lesson(int tried, int moved, int better, int overdone) {

    static final Lesson NONE = new Lesson(0, 0, 0, 0);

    /** Laplace's rule of succession keeps one trial from deciding. */
    private static final int PRIOR = 1;

    private static final double LEAST = 0.6;
    private static final double SPAN = 0.8;
    private static final double FOR_BETTER = 0.6;
    private static final double FOR_OVERDONE = 0.3;
    private static final int ENOUGH = 2;

    /** The same with one trial more; those that say nothing of the tests change nothing. */
    Lesson with(Trial trial) {
        return switch (trial.verdict()) {
            case PLAUSIBLE -> new Lesson(tried + 1, moved + 1, better + 1, overdone);
            case FAILING, BREAKING -> {
                boolean isBetter = trial.fixed() > 0 && trial.newlyBroken() == 0;
                boolean isOverdone = trial.fixed() > 0 && trial.newlyBroken() > 0;
                yield new Lesson(
                        tried + 1,
                        moved + (trial.moved() || trial.fixed() > 0 ? 1 : 0),
                        better + (isBetter ? 1 : 0),
                        overdone + (isOverdone ? 1 : 0));
            }
            case TIMEOUT, CRASH -> new Lesson(tried + 1, moved, better, overdone);
            case NOT_COMPILING, UNKNOWN -> this;
        };
    }

    /** What the score of drafts at the place is to be multiplied by: 1 where nothing is known. */
    double weight() {
        double share = (moved + PRIOR) / (double) (tried + 2 * PRIOR);
        return (LEAST + SPAN * share)
                * (1 + FOR_BETTER * Math.min(ENOUGH, better) + FOR_OVERDONE * Math.min(ENOUGH, overdone));
    }
}
