package io.greenloop.gates;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.powers.Power;
import io.greenloop.javasource.powers.PowerUse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stops candidates that give the code a power which it did not have. Code under test shares its JVM and its folders with the
 * tests, so that with the right powers it can write their results; a repair has no need of them.
 */
final class PowerGate implements Gate {

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (file.isJava() && file.after().isPresent() && isConcerned(candidate, file)) {
                var before = in(file, candidate.javaChange().before());
                added(before, in(file, candidate.javaChange().after()))
                        .forEach((power, use) -> decide(power, before, candidate.authorship())
                                .ifPresent(what -> reasons.add(reason(what, use))));
            }
        }
        return new Verdict(reasons);
    }

    /** Tests start and stop what they like; of those of a repair none may be touched anyway. */
    private static boolean isConcerned(CandidateUnderReview candidate, ChangedFile file) {
        return candidate.authorship() == Authorship.MACHINE || !TestCodeGate.isTest(candidate, file);
    }

    private static List<PowerUse> in(ChangedFile file, JavaFacts facts) {
        return facts.powers().stream()
                .filter(use -> use.path().equals(file.path()))
                .toList();
    }

    /** The last use of each power that a member is named for more often than before. */
    private static Map<Power, PowerUse> added(List<PowerUse> before, List<PowerUse> after) {
        var excused = new HashMap<>(before.stream().collect(groupingBy(PowerUse::member, counting())));
        var added = new EnumMap<Power, PowerUse>(Power.class);
        for (var use : after) {
            if (excused.merge(use.member(), -1L, Long::sum) < 0) {
                added.put(use.power(), use);
            }
        }
        return added;
    }

    /** Where a file has a power already, more of it is for somebody stronger to judge, and mere input and output is not news. */
    private static Optional<Decision> decide(Power power, List<PowerUse> before, Authorship authorship) {
        var isKnown = before.stream().anyMatch(use -> use.power() == power);
        return switch (power) {
            case END_JVM,
                    ACT_AT_THE_END,
                    START_PROCESSES,
                    RUN_NATIVE_CODE,
                    CHANGE_THE_JVM,
                    SWAP_STREAMS,
                    REFLECT,
                    SEE_CALLERS ->
                // New features need new powers, and a person says which; a repair needs none.
                Optional.of(isKnown || authorship == Authorship.ANYONE ? Decision.ESCALATE : Decision.REJECT);
            case USE_THE_NETWORK, START_THREADS -> isKnown ? Optional.empty() : Optional.of(Decision.ESCALATE);
            case CHANGE_DEFAULTS, USE_FILES ->
                isKnown || authorship == Authorship.ANYONE ? Optional.empty() : Optional.of(Decision.ESCALATE);
        };
    }

    private static GateReason reason(Decision decision, PowerUse use) {
        return new GateReason(
                GateName.RISK,
                decision,
                "POWER_GAINED",
                use.path(),
                use.line(),
                "",
                use.member(),
                "with %s the code can %s, which it could not before%s"
                        .formatted(
                                use.member(),
                                use.power().meaning(),
                                decision == Decision.ESCALATE ? " to this extent" : ""));
    }
}
