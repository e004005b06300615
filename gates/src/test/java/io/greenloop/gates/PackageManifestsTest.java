package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageManifestsTest {

    @ParameterizedTest
    @CsvSource({
        "package.json, true, false",
        "web/package.json, true, false",
        "requirements.txt, true, false",
        "requirements-dev.txt, true, false",
        "requirements/base.txt, true, false",
        "constraints.txt, true, false",
        "py/pyproject.toml, true, false",
        "package-lock.json, false, true",
        "web/npm-shrinkwrap.json, false, true",
        "my-package.json, false, false",
        "docs/requirements.md, false, false",
    })
    void filesAreKnownByTheirNames(String path, boolean isManifest, boolean isLock) {
        assertThat(PackageManifests.isManifest(path)).isEqualTo(isManifest);
        assertThat(PackageManifests.isLock(path)).isEqualTo(isLock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"a\": \"^1.2.0\"              | a ^1.2.0",
                "\"a\": \"*\"                   | a",
                "\"@b/c\": \"~1\"               | @b/c ~1",
                "\"a\": \"npm:real@2.0.0\"      | real 2.0.0",
                "\"a\": \"npm:@b/real@2\"       | @b/real 2",
                "\"a\": \"npm:real\"            | real",
                "\"a\": \"workspace:*\"         | ^^",
                "\"a\": \"file:../a\"           | ^^",
                "\"a\": \"../a\"                | ^^",
                "\"a\": \"github:b/c\"          | a elsewhere",
                "\"a\": \"b/c#main\"            | a elsewhere",
                "\"a\": \"https://b.io/a.tgz\"  | a elsewhere"
            })
    void requirementsOfNpmAreReadInEveryForm(String written, String expected) {
        assertThat(said("package.json", "{\"devDependencies\": {" + written + "}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a==1.0                                   | a ==1.0",
                "a >= 1.0, < 2                            | a >=1.0,<2",
                "a[b,c] ~= 1.0 ; python_version < '3.9'   | a ~=1.0",
                "a==1.0 --hash=sha256:00                  | a ==1.0",
                "a == 1.0 \\\\n --hash=sha256:00          | a ==1.0",
                "a == 1.0 \\\\r\\n --hash=sha256:00       | a ==1.0",
                "a                                        | a",
                "# a==1.0                                 | ^^",
                "-r other.txt                             | ^^",
                "a @ https://b.io/a.whl                   | a elsewhere",
                "git+https://b.io/a.git#egg=a             | a elsewhere"
            })
    void requirementsOfPythonAreReadInEveryForm(String written, String expected) {
        assertThat(said("requirements.txt", written.replace("\\r", "\r").replace("\\n", "\n")))
                .isEqualTo(expected);
    }

    @Test
    void projectsOfPythonNameThemInSeveralTables() {
        assertThat(said("pyproject.toml", """
                        [build-system]
                        requires = ["hatchling>=1"]
                        [project]
                        name = "shop"
                        dependencies = [
                          "a==1", # [extra] is none, and so is "no==1"
                          'b>=2',
                        ]
                        [project.optional-dependencies]
                        more = ["c"]
                        [tool.poetry.dependencies]
                        python = "^3.11"
                        d = "^1.2"
                        e = {version = "1.0", extras = ["x"]}
                        f = {git = "https://b.io/f.git"}
                        g = {path = "../g"}
                        [tool.other]
                        dependencies = ["no"]
                        """))
                .isEqualTo("hatchling >=1, a ==1, b >=2, c, d >=1.2, e ==1.0, f elsewhere");
    }

    @Test
    void aManifestThatIsNoJsonIsNotRead() {
        assertThat(PackageManifests.requirements(ChangedFile.added("package.json", "{"), "{"))
                .isEmpty();
        assertThat(NpmManifest.locked("[")).isEmpty();
    }

    @Test
    void aLockNamesWhatLiesWhere() {
        var locked = NpmManifest.locked("""
                {"packages": {
                  "": {"version": "1.0.0"},
                  "node_modules/a": {"version": "1.0.0", "resolved": "https://r.io/a.tgz", "integrity": "sha512-a"},
                  "node_modules/a/node_modules/@b/c": {"version": "2.0.0"},
                  "node_modules/alias": {"name": "real", "version": "3.0.0"},
                  "node_modules/link": {"resolved": "packages/own", "link": true}
                }}
                """);

        assertThat(locked.values())
                .containsExactly(
                        new NpmManifest.Locked("a", "1.0.0", "r.io", "sha512-a"),
                        new NpmManifest.Locked("@b/c", "2.0.0", "", ""),
                        new NpmManifest.Locked("real", "3.0.0", "", ""));
    }

    private static String said(String path, String text) {
        return String.join(
                ", ",
                PackageManifests.requirements(ChangedFile.added(path, text), text).orElse(List.of()).stream()
                        .map(requirement -> requirement + (requirement.isElsewhere() ? " elsewhere" : ""))
                        .toList());
    }
}
