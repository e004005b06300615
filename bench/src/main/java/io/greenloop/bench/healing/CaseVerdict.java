package io.greenloop.bench.healing;

/** What came of a case. */
public enum CaseVerdict {
    /** Healed, and the held-out tests are green; without any: the patch makes of the code what the reference makes. */
    RIGHT,
    /** Healed, and a held-out test fails. */
    WRONG,
    /** Healed, and nothing can say whether the patch is right: no held-out tests, or they did not run. */
    UNCHECKED,
    /** Not healed. */
    NONE,
    /** No case: all tests passed before anything was changed. */
    NOT_RED,
    /** Nothing was found out: the case was refused, or the job never ended. */
    FAILED;

    /** Whether it says anything of the system. */
    boolean isCounted() {
        return this != NOT_RED && this != FAILED;
    }

    boolean isHealed() {
        return switch (this) {
            case RIGHT, WRONG, UNCHECKED -> true;
            case NONE, NOT_RED, FAILED -> false;
        };
    }
}
