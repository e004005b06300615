package io.greenloop.gates;

import io.greenloop.javasource.risks.Risk;
import io.greenloop.javasource.risks.RiskFact;

/** Says of a risk where it is and what it is. */
final class RiskPlaces {

    private RiskPlaces() {}

    /** The line after the change at which something that is gone would be looked for; 0 where its file is gone too. */
    static int lineNear(CandidateUnderReview candidate, RiskFact gone) {
        var owner = gone.owner();
        var method =
                owner.contains("#") ? owner.substring(owner.indexOf('#') + 1).replaceFirst("\\(.*", "(") : "";
        var type = owner.replaceFirst("#.*", "").replaceFirst(".*\\.", "");
        return candidate.files().stream()
                .filter(file -> file.path().equals(gone.path()))
                .flatMap(file -> file.after().stream())
                .mapToInt(text -> firstOf(text, method, " " + type))
                .findFirst()
                .orElse(0);
    }

    private static int firstOf(String text, String method, String type) {
        var line = method.isEmpty() ? 0 : Texts.lineOf(text, method);
        return line > 0 ? line : Texts.lineOf(text, type);
    }

    static String sentence(RiskFact fact, String before, String after) {
        var place = fact.owner().replaceFirst("\\(.*", "").replace('#', '.');
        if (isFound(fact.risk()) && !before.isEmpty() && after.isEmpty()) {
            return "%s no longer has %s".formatted(place, before.replaceFirst("\\.$", ""));
        }
        if (isFound(fact.risk())) {
            return "%s has %s: %s".formatted(place, fact.risk().meaning(), after.isEmpty() ? before : after);
        }
        var what = after.isEmpty() ? "%s is gone".formatted(before) : "%s is new".formatted(after);
        var both = before.isEmpty() || after.isEmpty() ? what : "%s became %s".formatted(before, after);
        return "%s changes %s: %s".formatted(place, fact.risk().meaning(), both);
    }

    /** Whether it is there now, rather than other than before. */
    private static boolean isFound(Risk risk) {
        return switch (risk) {
            case LOCKING_CHANGED,
                    VOLATILE_CHANGED,
                    EXECUTOR_CHANGED,
                    THREAD_LOCAL_CHANGED,
                    CRYPTOGRAPHY_CHANGED,
                    AUTHENTICATION_CHANGED,
                    AUTHORISATION_CHANGED,
                    DESERIALISATION_CHANGED,
                    API_CHANGED,
                    WIRE_FORMAT_CHANGED,
                    STATE_ALIASED -> false;
            case SQL_BUILT_BY_HAND,
                    RESOURCE_NOT_CLOSED,
                    EQUALS_WITHOUT_HASHCODE,
                    FIELD_SHADOWED,
                    SELF_ASSIGNMENT,
                    EXCEPTION_SWALLOWED,
                    NULL_DEREFERENCE,
                    NULL_RETURNED -> true;
        };
    }
}
