package io.greenloop.gates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.risks.Risk;
import io.greenloop.javasource.risks.RiskFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Hands on to somebody stronger what changes locks, trust, interfaces or what is stored, and what is likely null. Counted over
 * all of the candidate's files, so that code which only moves is no news.
 */
final class RiskGate implements Gate {

    private static final int MOST_SHOWN = 3;

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var change = candidate.javaChange();
        if (!change.isReadable()) {
            return Verdict.PASS;
        }
        var before = inMain(candidate, change.before());
        var after = inMain(candidate, change.after());
        var owners = before.stream().map(RiskGate::owner).collect(toSet());
        var gone = beyond(before, after).stream()
                .filter(fact -> fact.news().isToldWhenGone())
                .filter(fact -> isStillThere(fact, after))
                .toList();
        var added = beyond(after, before).stream()
                .filter(fact -> fact.news().isToldWhenAdded())
                .filter(fact -> !fact.news().needsOldOwner() || owners.contains(owner(fact)))
                .toList();
        return new Verdict(reasons(candidate, gone, added));
    }

    private static List<RiskFact> inMain(CandidateUnderReview candidate, JavaFacts facts) {
        Predicate<RiskFact> isTest = fact -> candidate.project().isTest(fact.path());
        return facts.risks().stream().filter(isTest.negate()).toList();
    }

    /** The facts of one side for which the other has no equal left: first where they stood, then anywhere, for code may move. */
    private static List<RiskFact> beyond(List<RiskFact> facts, List<RiskFact> others) {
        var elsewhere = without(facts, others, RiskGate::keyAndOwner);
        return without(elsewhere, without(others, facts, RiskGate::keyAndOwner), RiskGate::key);
    }

    private static <K> List<RiskFact> without(
            List<RiskFact> facts, List<RiskFact> others, Function<RiskFact, K> equality) {
        var excused = new HashMap<K, Integer>();
        others.forEach(fact -> excused.merge(equality.apply(fact), 1, Integer::sum));
        return facts.stream()
                .filter(fact -> excused.merge(equality.apply(fact), -1, Integer::sum) < 0)
                .toList();
    }

    /** Of a type that is gone altogether it is enough to say that; a test for null and a close may go with what they were for. */
    private static boolean isStillThere(RiskFact fact, List<RiskFact> after) {
        if (fact.text().startsWith(RiskFact.NULL_TEST)) {
            var use = fact.text().substring(RiskFact.NULL_TEST.length());
            return after.stream()
                    .anyMatch(other -> other.text().equals(use) && owner(other).equals(owner(fact)));
        }
        if (fact.risk() == Risk.RESOURCE_NOT_CLOSED) {
            return after.stream().anyMatch(other -> owner(other).equals(owner(fact)));
        }
        var isInterface = fact.risk() == Risk.API_CHANGED && !fact.text().startsWith("type ");
        return !isInterface || after.stream().anyMatch(other -> owner(other).equals(owner(fact)));
    }

    private static List<GateReason> reasons(CandidateUnderReview candidate, List<RiskFact> gone, List<RiskFact> added) {
        var places = new LinkedHashMap<Place, List<RiskFact>>();
        for (var fact : added) {
            places.computeIfAbsent(place(fact), key -> new ArrayList<>()).add(fact);
        }
        for (var fact : gone) {
            places.computeIfAbsent(place(fact), key -> new ArrayList<>()).add(fact);
        }
        var lost = Set.copyOf(gone);
        var reasons = new ArrayList<GateReason>();
        places.values().forEach(facts -> {
            var sides = facts.stream().collect(groupingBy(lost::contains));
            reasons.add(reason(candidate, sides.getOrDefault(true, List.of()), sides.getOrDefault(false, List.of())));
        });
        return reasons;
    }

    private static GateReason reason(CandidateUnderReview candidate, List<RiskFact> gone, List<RiskFact> added) {
        var one = added.isEmpty() ? gone.get(0) : added.get(0);
        // A line of the text before would point to something else in the text after.
        var line = added.isEmpty() ? RiskPlaces.lineNear(candidate, one) : one.line();
        return new GateReason(
                GateName.RISK,
                Decision.ESCALATE,
                one.risk().name(),
                one.path(),
                line,
                shown(gone),
                shown(added),
                RiskPlaces.sentence(one, shown(gone), shown(added)));
    }

    private static String shown(List<RiskFact> facts) {
        var texts = facts.stream().map(RiskFact::text).distinct().toList();
        var more = texts.size() - MOST_SHOWN;
        return texts.stream().limit(MOST_SHOWN).collect(joining("; ")) + (more > 0 ? "; %d more".formatted(more) : "");
    }

    private static Key key(RiskFact fact) {
        return new Key(fact.risk(), fact.text());
    }

    private static PlacedKey keyAndOwner(RiskFact fact) {
        return new PlacedKey(key(fact), owner(fact));
    }

    private static Place place(RiskFact fact) {
        return new Place(fact.risk(), owner(fact));
    }

    private static Owner owner(RiskFact fact) {
        return new Owner(fact.path(), fact.owner());
    }

    // Long files have thousands of facts: their texts are not put together anew to compare them.

    private record Key(Risk risk, String text) {}

    private record Owner(String path, String name) {}

    private record PlacedKey(Key key, Owner owner) {}

    private record Place(Risk risk, Owner owner) {}
}
