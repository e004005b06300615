package io.greenloop.gates.policy;

import io.greenloop.contracts.GatePolicy;
import java.util.List;
import java.util.function.Function;

/**
 * What a repository asks of changes to it. {@code gates} is what every change is held to, and what Greenloop's own repairs
 * may reach; {@code check} is what holds for anyone's change where that is to differ.
 */
public final class RepositoryPolicy {

    /** Where it stands, from the root of the project. */
    public static final String FILE = ".greenloop.yml";

    /** Where it does not stand, and would not be seen if it did. */
    public static final String OTHER_NAME = ".greenloop.yaml";

    /** Of a repository that says nothing. */
    public static final RepositoryPolicy NONE = new RepositoryPolicy(GateRules.NONE, GateRules.NONE);

    private final GateRules gates;
    private final GateRules check;

    RepositoryPolicy(GateRules gates, GateRules check) {
        this.gates = gates;
        this.check = check;
    }

    /**
     * Reads the text of a policy file.
     *
     * @throws PolicyRefused when it is not one to its last key
     */
    public static RepositoryPolicy read(String text) throws PolicyRefused {
        return new PolicyReader().read(text);
    }

    /**
     * For a job: what its request says, else the file, else the standard; of the two confidences for merging the higher one. A request that names the standard value is as good as
     * silent, for it comes here with nothing left out.
     */
    public GatePolicy forJob(GatePolicy requested) {
        var file = gates.over(GatePolicy.STANDARD);
        return new GatePolicy(
                said(requested, file, GatePolicy::cyclomatic),
                said(requested, file, GatePolicy::cognitive),
                said(requested, file, GatePolicy::changedFiles),
                said(requested, file, GatePolicy::changedLines),
                Math.max(requested.mergeConfidence(), file.mergeConfidence()),
                said(requested, file, GatePolicy::allowedPaths),
                said(requested, file, GatePolicy::allowedDependencies),
                said(requested, file, GatePolicy::allowedMessages));
    }

    private static <T> T said(GatePolicy requested, GatePolicy file, Function<GatePolicy, T> value) {
        var wanted = value.apply(requested);
        return wanted.equals(value.apply(GatePolicy.STANDARD)) ? value.apply(file) : wanted;
    }

    /** For anyone's change. */
    public GatePolicy forCheck() {
        return check.over(gates.over(GatePolicy.STANDARD));
    }

    /** How far anyone's change may reach: what {@code gates} says of that is about repairs alone. */
    public Limits limits() {
        return new Limits(
                check.number(PolicyKey.CHANGED_FILES),
                check.number(PolicyKey.CHANGED_LINES),
                check.list(PolicyKey.ALLOWED_PATHS).orElse(List.of()));
    }
}
