package io.greenloop.patcher.domain.template.donor;

import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a variable in scope answers: its fields and its queries. */
final class MemberGuesses {

    private static final double BASE = 0.4;
    /** Of the JDK's own types only what tells about their contents; they answer too much else. */
    private static final Set<String> KNOWN = Set.of("peek", "poll", "pop", "first", "last", "getFirst", "getLast");

    private MemberGuesses() {}

    static List<Guess> at(Place place) {
        var own = place.site().source(place.site().tree());
        var guesses = new ArrayList<Guess>();
        for (Variable variable : place.variables()) {
            for (var member : Members.plain(place, variable.type())) {
                if ((member.isOfProject() || KNOWN.contains(member.name())) && place.takes(member.type())) {
                    var text = variable.name() + "." + member.written();
                    double likeness = 0.6 + 0.4 * NameSimilarity.between(own, text);
                    guesses.add(new Guess(Written.primary(text), BASE * likeness * place.nearness(variable.name())));
                }
            }
        }
        return guesses;
    }
}
