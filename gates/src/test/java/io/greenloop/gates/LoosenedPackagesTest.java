package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoosenedPackagesTest {

    private static final String NPM = "{\"dependencies\": {\"semver\": \"^7.6.0\", \"any\": \"*\"},\n\"more\": {}}\n";
    private static final String PYTHON = "requests==2.32.3\nflask\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "package.json | \"^7.6.0\" | \"*\" | VERSION_OPEN",
                "package.json | \"^7.6.0\" | \"latest\" | VERSION_OPEN",
                "package.json | {\"semver\": \"^7.6.0\", \"any\": \"*\"} | [\"semver\"] | VERSION_OPEN",
                "package.json | \"more\": {} | \"overrides\": {\"semver\": \"5.0.0\"} | VERSION_LOWERED",
                "package.json | \"more\": {} | \"resolutions\": {\"semver\": \"^5.0.0\"} | VERSION_LOWERED",
                "requirements.txt | requests==2.32.3 | requests | VERSION_OPEN",
            })
    void aPackageThatMayBeAnyOrIsOlderIsForAPersonToSee(
            String path, String search, String replacement, String expected) {
        assertThat(codes(path, search, replacement)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "package.json | \"^7.6.0\" | \"^7.7.0\"",
                "package.json | \"any\": \"*\" | \"any\": \"latest\"",
                "package.json | \"more\": {} | \"overrides\": {\"semver\": \"7.6.3\"}",
                "package.json | \"more\": {} | \"overrides\": {\"minimist\": \"1.2.8\", \"semver\": {\"a\": \"1\"}}",
                "package.json | \"more\": {} | \"peerDependencies\": {\"semver\": \"*\"}",
                "requirements.txt | requests==2.32.3 | requests>=2.32.3",
                "requirements.txt | flask | flask  # web",
            })
    void oneThatKeepsItsVersionPasses(String path, String search, String replacement) {
        assertThat(codes(path, search, replacement)).isEmpty();
    }

    private static List<String> codes(String path, String search, String replacement) {
        var before = path.equals("package.json") ? NPM : PYTHON;
        var file = ChangedFile.modified(path, before, before.replace(search, replacement));
        return LoosenedPackages.of(
                        file, read(file, before), read(file, file.after().orElse("")))
                .stream()
                .map(reason -> reason.code())
                .toList();
    }

    private static List<Requirement> read(ChangedFile file, String text) {
        return PackageManifests.requirements(file, text).orElseThrow();
    }
}
