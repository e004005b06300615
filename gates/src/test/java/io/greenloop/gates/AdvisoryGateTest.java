package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdvisoryGateTest {

    private static final Set<String> VULNERABLE =
            Set.of("lodash 4.17.15", "lodash 4.17.14", "Flask ==0.12", "minimist 0.0.8");
    private static final String MANIFEST = "{\"dependencies\": {\"lodash\": \"4.17.21\", \"left-pad\": \"1.3.0\"}}";
    private static final String LOCK = """
            {"packages": {
              "": {"name": "shop", "version": "1.0.0"},
              "packages/own": {"name": "own", "version": "1.0.0"},
              "node_modules/lodash": {"version": "4.17.21"},
              "node_modules/mkdirp/node_modules/minimist": {"version": "1.2.8"}
            }}
            """;

    private final List<String> asked = new ArrayList<>();
    private boolean answers = true;

    private final PackageSource registry = new PackageSource() {
        @Override
        public Availability find(Ecosystem ecosystem, String name, String version) {
            return new Availability(version.contains("9.9") ? State.MISSING : State.FOUND, List.of());
        }

        @Override
        public Audit audit(Ecosystem ecosystem, List<Audit.Subject> subjects) {
            subjects.forEach(subject -> asked.add(subject.toString()));
            return new Audit(
                    answers,
                    subjects.stream()
                            .filter(subject -> VULNERABLE.contains(subject.toString()))
                            .map(subject ->
                                    new Audit.Advisory(subject.name().toLowerCase(Locale.ROOT), "GHSA-1", "high"))
                            .toList());
        }
    };

    @Test
    void aVulnerabilityThatWasNotThereBeforeIsForSomebodyToLookAt() {
        var reasons = manifest("\"4.17.21\"", "\"4.17.15\"");

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.code() + " " + reason.decision()).isEqualTo("VULNERABILITY_ADDED ESCALATE");
            assertThat(reason.sentence())
                    .isEqualTo("lodash has a known vulnerability that the project did not have before: GHSA-1 (high)");
            assertThat(reason.line()).isEqualTo(1);
        });
        assertThat(asked).containsExactly("lodash 4.17.15", "lodash 4.17.21");
    }

    @Test
    void oneThatWasThereBeforeIsNoNews() {
        var before = MANIFEST.replace("4.17.21", "4.17.14");

        assertThat(judged(Review.ofProject()
                        .file("package.json", before)
                        .replacing("package.json", "4.17.14", "4.17.15")))
                .isEmpty();
    }

    @Test
    void onlyWhatIsNewAndExistsIsAskedAbout() {
        assertThat(manifest("\"1.3.0\"", "\"9.9.9\"")).isEmpty();
        assertThat(manifest("\"1.3.0\"", "\"git+https://acme.io/left-pad.git\""))
                .isEmpty();
        assertThat(asked).isEmpty();
        assertThat(manifest("\"1.3.0\"", "\"1.3.1\"")).isEmpty();
        assertThat(asked).containsExactly("left-pad 1.3.1");
    }

    @Test
    void whereALockChangesTooItIsWhatWillBeInstalled() {
        var review = Review.ofProject()
                .file("package.json", MANIFEST)
                .file("package-lock.json", LOCK)
                .replacing("package.json", "\"4.17.21\"", "\"4.17.15\"")
                .replacing("package-lock.json", "1.2.8", "0.0.8");

        var reasons = judged(review);

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.path()).isEqualTo("package-lock.json");
            assertThat(reason.sentence()).startsWith("minimist has");
            assertThat(reason.after()).contains("minimist");
        });
        assertThat(asked).containsExactly("minimist 0.0.8", "minimist 1.2.8");
    }

    @Test
    void requirementsOfPythonAreAskedAboutToo() {
        assertThat(judged(Review.ofProject()
                        .file("requirements.txt", "# what we take\nFlask==3.0.0\n")
                        .replacing("requirements.txt", "3.0.0", "0.12")))
                .extracting(GateReason::code, GateReason::line)
                .containsExactly(tuple("VULNERABILITY_ADDED", 2));
    }

    @Test
    void anOutageIsNoYesAndNoNo() {
        answers = false;

        assertThat(manifest("\"4.17.21\"", "\"4.17.15\""))
                .extracting(reason -> reason.code() + " " + reason.decision())
                .containsExactly("VULNERABILITIES_UNKNOWN UNKNOWN");
    }

    @Test
    void whereNobodyCanBeAskedAtAllThePackagesThemselvesSaySo() {
        var verdict = Review.ofProject()
                .file("package.json", MANIFEST)
                .replacing("package.json", "4.17.21", "4.17.15")
                .by(new AdvisoryGate(PackageSource.NOBODY));

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    private List<GateReason> manifest(String search, String replacement) {
        return judged(Review.ofProject().file("package.json", MANIFEST).replacing("package.json", search, replacement));
    }

    private List<GateReason> judged(Review review) {
        return review.writtenBy(Authorship.ANYONE)
                .by(new AdvisoryGate(registry))
                .reasons();
    }
}
