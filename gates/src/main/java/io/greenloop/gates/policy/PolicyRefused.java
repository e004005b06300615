package io.greenloop.gates.policy;

import java.util.List;

/** A policy file that cannot be followed as it stands, with every reason; whoever wrote it has to mend it. */
public final class PolicyRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reasons each with its line, at least one */
    PolicyRefused(List<String> reasons) {
        super(String.join("; ", reasons));
    }
}
