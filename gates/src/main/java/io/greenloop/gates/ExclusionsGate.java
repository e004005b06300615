package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Hands on libraries from which everything is excluded that they need: the code compiles, and fails where it runs. */
final class ExclusionsGate implements Gate {

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.poms()) {
            var bare = bare(file.after());
            bare.removeAll(bare(file.before()));
            bare.forEach(name -> reasons.add(reason(file, name)));
        }
        return new Verdict(reasons);
    }

    private static TreeSet<String> bare(Optional<String> text) {
        var names = new TreeSet<String>();
        for (var exclusion : text.flatMap(Pom::parse).map(pom -> pom.all("exclusion")).stream()
                .flatMap(List::stream)
                .toList()) {
            if (Pom.text(exclusion, "artifactId").filter("*"::equals).isPresent()
                    && exclusion.getParentNode().getParentNode() instanceof Element dependency) {
                names.add(Pom.text(dependency, "groupId").orElse("") + ":"
                        + Pom.text(dependency, "artifactId").orElse(""));
            }
        }
        return names;
    }

    private static GateReason reason(ChangedFile file, String name) {
        var line = Texts.lineOf(file.after().orElse(""), name.substring(name.indexOf(':') + 1));
        return new GateReason(
                GateName.DEPENDENCIES,
                Decision.ESCALATE,
                "DEPENDENCIES_EXCLUDED",
                file.path(),
                line,
                "",
                "*",
                "what %s needs no longer comes with it, whether it runs without or not".formatted(name));
    }
}
