package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.poms()) {
            var shipped = named(file.after(), false);
            shipped.retainAll(named(file.before(), true));
            shipped.removeAll(managed(candidate));
            shipped.removeAll(named(file.after(), true));
            shipped.forEach(name -> reasons.add(reason(file, name)));
        }
        return new Verdict(reasons);
    }

    /** Where a POM above says that it is for tests, it need not be said again. */
    private static Set<String> managed(CandidateUnderReview candidate) {
        var names = new HashSet<String>();
        var changed = candidate.poms().stream().map(ChangedFile::path).toList();
        Stream.concat(
                        candidate.poms().stream().flatMap(file -> file.after().stream()),
                        candidate.project().paths().stream()
                                .filter(path -> path.endsWith("pom.xml") && !changed.contains(path))
                                .flatMap(path -> candidate.project().text(path).stream()))
                .flatMap(text -> Pom.parse(text).stream())
                .flatMap(pom -> dependencies(pom, true))
                .filter(ShippedTestsGate::isOfTests)
                .forEach(dependency -> names.add(name(dependency)));
        return names;
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
