package io.greenloop.patcher.domain.model;

/** The model could not be asked or did not answer; nobody knows what it would have said. */
public final class ModelTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveCost;

    /**
     * @param message one sentence without secrets
     * @param mayHaveCost whether the question may have been worked on, and so paid for, before the trouble
     */
    public ModelTrouble(String message, boolean mayHaveCost) {
        super(message);
        this.mayHaveCost = mayHaveCost;
    }

    public boolean mayHaveCost() {
        return mayHaveCost;
    }
}
