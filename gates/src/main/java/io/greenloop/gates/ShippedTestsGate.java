package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Hands on libraries for tests that were the tests' alone, and that whoever uses the project now gets with it. */
final class ShippedTestsGate implements Gate {

    private static final Pattern FOR_TESTS =
            Pattern.compile("(?:org\\.junit(?:\\.\\w+)?|junit|org\\.mockito|org\\.assertj|org\\.hamcrest|org\\.testng"
                    + "|org\\.spockframework|org\\.testcontainers|org\\.wiremock|com\\.github\\.tomakehurst|org\\.awaitility|org\\.easymock|org\\.powermock):.*"
                    + "|.*:[\\w.-]*-test(?:-[\\w.-]+)?");
    private static final Set<String> OF_TESTS = Set.of("test", "provided");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var shipped = new LinkedHashMap<ChangedFile, Set<String>>();
        for (var file : candidate.poms()) {
            var names = named(file.after(), false);
            names.retainAll(named(file.before(), true));
            names.removeAll(named(file.after(), true));
            if (!names.isEmpty()) {
                shipped.put(file, names);
            }
        }
        var reasons = new ArrayList<GateReason>();
        if (!shipped.isEmpty()) {
            var poms = PomTree.after(candidate);
            shipped.forEach((file, names) -> {
                names.removeAll(managed(poms.withParents(file.path())));
                names.forEach(name -> reasons.add(reason(file, name)));
            });
        }
        return new Verdict(reasons);
    }

    /** Where a POM above says that it is for tests, it need not be said again. */
    private static Set<String> managed(List<Pom> poms) {
        return poms.stream()
                .flatMap(pom -> dependencies(pom, true))
                .filter(ShippedTestsGate::isOfTests)
                .map(ShippedTestsGate::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> named(Optional<String> text, boolean ofTests) {
        var names = new HashSet<String>();
        text.flatMap(Pom::parse).stream()
                .flatMap(pom -> dependencies(pom, false))
                .filter(dependency -> isOfTests(dependency) == ofTests)
                .map(ShippedTestsGate::name)
                .filter(name -> FOR_TESTS.matcher(name).matches())
                .forEach(names::add);
        return names;
    }

    private static Stream<Element> dependencies(Pom pom, boolean managed) {
        return pom.all("dependency").stream()
                .filter(dependency ->
                        dependency.getParentNode().getParentNode().getNodeName().equals("dependencyManagement")
                                == managed);
    }

    private static boolean isOfTests(Element dependency) {
        return Pom.text(dependency, "scope").filter(OF_TESTS::contains).isPresent();
    }

    private static String name(Element dependency) {
        return Pom.text(dependency, "groupId").orElse("") + ":"
                + Pom.text(dependency, "artifactId").orElse("");
    }

    private static GateReason reason(ChangedFile file, String name) {
        var line = Texts.lineOf(file.after().orElse(""), name.substring(name.indexOf(':') + 1));
        return new GateReason(
                GateName.DEPENDENCIES,
                Decision.ESCALATE,
                "TEST_LIBRARY_SHIPPED",
                file.path(),
                line,
                "test",
                "",
                "%s was for the tests alone, and whoever uses the project now gets it too".formatted(name));
    }
}
