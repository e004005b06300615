package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.GateName;
import io.greenloop.javasource.risks.Risk;
import io.greenloop.workspace.PatchRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatesPageTest {

    private static final Path PAGE = Path.of("../docs/gates.md");
    private static final Path SOURCES = Path.of("src/main/java/io/greenloop/gates");
    /** A module of its own, for it brings Sonar's scanner along. */
    private static final Path SONARQUBE = Path.of("../sonarqube/src/main/java");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)+|BINARY|SUBMODULE|SYMLINK)\"");
    private static final Pattern FORBIDDEN = Pattern.compile("(?m)^ {8}([A-Z]+_[A-Z]+)\\(");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \\|");

    @Test
    void everyCodeThatAGateCanSayIsOnThePageAndNoOther() throws IOException {
        assertThat(onPage()).containsExactlyInAnyOrderElementsOf(inCode());
    }

    @Test
    void everyGateHasItsTable() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(GateName.values()).allSatisfy(gate -> assertThat(page).contains(": `" + gate + "`"));
    }

    private static Set<String> onPage() throws IOException {
        var codes = new TreeSet<String>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .map(code -> code.replace("`", ""))
                .filter(code -> code.contains("_")
                        || !Set.of("REJECT", "ESCALATE", "UNKNOWN", "PASS").contains(code))
                .forEach(codes::add);
        return codes;
    }

    private static Set<String> inCode() throws IOException {
        var codes = new TreeSet<String>();
        Stream.concat(
                        texts(SOURCES, "/packages/"),
                        // What gives no reasons there has words of the server's in it.
                        texts(SONARQUBE, "/test/").filter(text -> text.contains("new GateReason(")))
                .forEach(text -> LITERAL.matcher(text).results().forEach(match -> codes.add(match.group(1))));
        FORBIDDEN
                .matcher(text(SOURCES.resolve("ScopeGate.java")))
                .results()
                .forEach(match -> codes.add(match.group(1)));
        codes.addAll(ofEnums());
        return codes;
    }

    private static Stream<String> texts(Path sources, String without) throws IOException {
        try (var files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains(without))
                    .map(GatesPageTest::text)
                    .toList()
                    .stream();
        }
    }

    private static Set<String> ofEnums() {
        var codes = new TreeSet<String>();
        Arrays.stream(Risk.values()).map(Enum::name).forEach(codes::add);
        Arrays.stream(PatchRefused.Reason.values()).map(Enum::name).forEach(codes::add);
        return codes;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
