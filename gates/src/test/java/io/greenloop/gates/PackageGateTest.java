package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageGateTest {

    private static final Map<String, List<String>> REGISTRY = Map.of(
            "NPM left-pad", List.of("1.2.0", "1.3.0", "2.0.0-beta.1"),
            "NPM lodash", List.of("4.17.20", "4.17.21"),
            "PYTHON requests", List.of("2.31.0", "2.32.0", "3.0.0rc1"),
            "PYTHON flask", List.of("3.0.0"));

    private final Gate gate = new PackageGate((ecosystem, name, version) -> {
        var versions = REGISTRY.getOrDefault(ecosystem + " " + name, List.of());
        var number = version.replaceFirst("^(?:==|\\^|>=)", "");
        return new Availability(
                versions.contains(number) || !versions.isEmpty() && number.isEmpty() ? State.FOUND : State.MISSING,
                versions);
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "package.json | \"left-pad\": \"1.9.9\" | DEPENDENCY_NOT_FOUND REJECT",
                "package.json | \"left-pad\": \"2.0.0-beta.1\" | VERSION_NOT_STABLE ESCALATE",
                "package.json | \"left-pad\": \"1.2.0\", \"left-padd\": \"1.0.0\" | DEPENDENCY_NEW ESCALATE, DEPENDENCY_NOT_FOUND REJECT",
                "package.json | \"left-pad\": \"1.2.0\", \"lodash\": \"4.17.21\" | DEPENDENCY_NEW ESCALATE",
                "package.json | \"left-pad\": \"git+https://acme.io/left-pad.git\" | DEPENDENCY_ELSEWHERE ESCALATE",
                "package.json | \"left-pad\": \"1.3.0\" | ^^",
                "requirements.txt | requests==2.99.0 | DEPENDENCY_NOT_FOUND REJECT",
                "requirements.txt | requests==3.0.0rc1 | VERSION_NOT_STABLE ESCALATE",
                "requirements.txt | requests==2.31.0\\nflask | DEPENDENCY_NEW ESCALATE",
                "requirements.txt | requests @ https://acme.io/requests.zip | DEPENDENCY_ELSEWHERE ESCALATE",
                "requirements.txt | git+https://acme.io/requests.git#egg=requests | DEPENDENCY_ELSEWHERE ESCALATE",
                "requirements.txt | --extra-index-url https://acme.io/simple\\nrequests==2.31.0 | REPOSITORY_CHANGED ESCALATE",
                "requirements.txt | requests==2.32.0  # newer | ^^",
                "requirements.txt | requests[socks]==2.32.0; python_version > '3' | ^^",
            })
    void packagesAreAskedForWhereTheyComeFrom(String path, String now, String expected) {
        var isNpm = path.equals("package.json");
        var before = isNpm ? "{\"dependencies\": {\"left-pad\": \"1.2.0\"}}" : "requests==2.31.0\n";
        var after = isNpm ? "{\"dependencies\": {" + now + "}}" : now.replace("\\n", "\n") + "\n";

        assertThat(said(Review.ofProject().file(path, before).replacing(path, before, after)))
                .isEqualTo(expected);
    }

    @Test
    void projectFilesOfPythonAreReadInEveryDialect() {
        var before = """
                [project]
                dependencies = [
                  "requests==2.31.0",
                ]
                [tool.poetry.dependencies]
                python = "^3.11"
                requests = "^2.31.0"
                """;
        var review = Review.ofProject().file("pyproject.toml", before);

        assertThat(said(review.replacing("pyproject.toml", "requests==2.31.0", "requests==2.99.0")))
                .isEqualTo("DEPENDENCY_NOT_FOUND REJECT");
        assertThat(said(review.replacing("pyproject.toml", "^2.31.0", "^2.99.0")))
                .isEqualTo("DEPENDENCY_NOT_FOUND REJECT");
        assertThat(said(review.replacing("pyproject.toml", "  \"requests", "  \"flask==3.0.0\",\n  \"requests")))
                .isEqualTo("DEPENDENCY_NEW ESCALATE");
        assertThat(said(review.replacing("pyproject.toml", "2.31.0", "2.32.0"))).isEmpty();
    }

    @Test
    void aLockKeepsItsChecksumsAndItsPlaces() {
        var before = """
                {"packages": {
                  "node_modules/left-pad": {"version": "1.2.0", "resolved": "https://a.example/l.tgz", "integrity": "sha512-a"}
                }}
                """;
        var review = Review.ofProject().file("package-lock.json", before);

        assertThat(said(review.replacing("package-lock.json", "sha512-a", "sha512-b")))
                .isEqualTo("LOCK_INTEGRITY_CHANGED REJECT");
        assertThat(said(review.replacing("package-lock.json", "a.example", "b.example")))
                .isEqualTo("DEPENDENCY_ELSEWHERE ESCALATE");
        assertThat(said(review.replacing("package-lock.json", "1.2.0", "1.3.0")))
                .isEmpty();
    }

    @Test
    void anOutageIsUnknownAndAManifestThatIsNoneIsRefused() {
        var review = Review.ofProject().file("package.json", "{\"dependencies\": {\"left-pad\": \"1.2.0\"}}");

        var verdict = review.replacing("package.json", "1.2.0", "1.3.0").by(new PackageGate(PackageSource.NOBODY));
        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
        assertThat(said(review.replacing("package.json", "}}", "}"))).isEqualTo("MANIFEST_NOT_READABLE REJECT");
        assertThat(said(review.adding(".npmrc", "registry=https://b.example/")
                        .replacing("package.json", "1.2.0", "1.3.0")))
                .isEqualTo("REPOSITORY_CHANGED ESCALATE");
    }

    private String said(Review review) {
        return String.join(
                ", ",
                review.writtenBy(Authorship.ANYONE).by(gate).reasons().stream()
                        .map(reason -> reason.code() + " " + reason.decision())
                        .sorted()
                        .toList());
    }
}
