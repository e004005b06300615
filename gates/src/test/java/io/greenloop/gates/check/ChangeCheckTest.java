package io.greenloop.gates.check;

import static io.greenloop.gates.check.LocalProject.CODE;
import static io.greenloop.gates.check.LocalProject.MAIN;
import static io.greenloop.gates.check.LocalProject.TEST;
import static io.greenloop.gates.check.LocalProject.TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeCheckTest {

    private static final String POLICY = ".greenloop.yml";

    @TempDir
    private Path folder;

    @TempDir
    private Path localRepository;

    private LocalProject project;

    @BeforeEach
    void aProject() throws Exception {
        project = LocalProject.in(folder);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void nothingChangedIsNothingToSay() throws Exception {
        project.commit();

        assertThat(check())
                .extracting(CheckedChange::decision, CheckedChange::paths, CheckedChange::lines)
                .containsExactly(Decision.PASS, List.of(), 0);
    }

    @Test
    void aFeatureWithItsTestPasses() throws Exception {
        project.commit()
                .file(
                        MAIN,
                        CODE.replace("return a + b;", "return twice(a) / 2 + b;")
                                .replace("}\n}\n", "}\n\n    int twice(int a) {\n        return 2 * a;\n    }\n}\n"))
                .file(TEST, TESTS.replace("class RatesTest {", "class RatesTest {\n\n    @Test\n    void more() {}\n"))
                .file("src/test/java/com/acme/MoreTest.java", "package com.acme;\nclass MoreTest {}\n")
                .file("docs/rates.md", "how they work\n");

        assertThat(check().reasons()).isEmpty();
    }

    @Test
    void whatIsCertainlyBadIsRefusedWithItsPlace() throws Exception {
        project.commit()
                .file(MAIN, CODE.replace("return a + b;", "return a + nowhere;"))
                .file(TEST, TESTS.replace("    @Test\n", ""));

        assertThat(check().reasons())
                .extracting(GateReason::decision, GateReason::code, GateReason::path, GateReason::line)
                .contains(
                        tuple(Decision.REJECT, "SYMBOL_UNRESOLVED", MAIN, 9),
                        tuple(Decision.REJECT, "TEST_REMOVED", TEST, 5));
    }

    @Test
    void aMessageThatNobodyReadsIsForAPersonAndOneThatATestReadsIsNot() throws Exception {
        project.commit().file(MAIN, CODE.replace("a is negative", "below zero"));
        assertThat(check().decision()).isEqualTo(Decision.ESCALATE);

        project.file("src/test/java/com/acme/OtherTest.java", "class OtherTest { String s = \"a is negative\"; }\n")
                .file(MAIN, CODE)
                .commit()
                .file(MAIN, CODE.replace("a is negative", "below zero"));
        assertThat(check().decision()).isEqualTo(Decision.REJECT);
    }

    @Test
    void aClassPathThatIsNotWholeMakesNothingCertain() throws Exception {
        project.file(
                        "pom.xml",
                        LocalProject.POM.replace(
                                "</project>",
                                "<dependencies><dependency><groupId>com.acme</groupId><artifactId>gone</artifactId>"
                                        + "<version>1</version></dependency></dependencies></project>"))
                .commit()
                .file(MAIN, CODE.replace("return a + b;", "return com.acme.gone.Sum.of(a, b);"));

        assertThat(check().reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.decision()).isEqualTo(Decision.UNKNOWN));
    }

    @Test
    void thePolicyIsThatOfTheBaseWhateverTheChangeMakesOfIt() throws Exception {
        var complex = CODE.replace("return a + b;", "if (b < 0) { return 1; }\n        return a + b;");
        project.file(POLICY, "check: {cyclomatic: 2}\n").commit();
        project.file(MAIN, complex).file(POLICY, "check: {cyclomatic: 900}\n");

        assertThat(check().reasons())
                .extracting(GateReason::decision, GateReason::code)
                .containsExactlyInAnyOrder(
                        tuple(Decision.ESCALATE, "COMPLEXITY_OVER_THRESHOLD"),
                        tuple(Decision.ESCALATE, "GATE_CONFIGURATION"));

        project.commit();
        assertThat(check("HEAD~1", Optional.of("HEAD")).decision()).isEqualTo(Decision.ESCALATE);
        project.file(MAIN, complex.replace("return 1;", "return 2;"));
        assertThat(check().reasons()).isEmpty();
    }

    @Test
    void thePolicyMayLimitHowFarAnyoneReaches() throws Exception {
        project.file(POLICY, "check: {changedFiles: 1, changedLines: 2, allowedPaths: ['docs/**']}\n")
                .commit();
        project.file("docs/a.md", "1\n2\n3\n").file("else.txt", "x\n");

        assertThat(check().reasons())
                .extracting(GateReason::code)
                .containsExactlyInAnyOrder("TOO_MANY_FILES", "TOO_MANY_LINES", "OUTSIDE_ALLOWED_PATHS");
    }

    @Test
    void nothingIsCheckedUnderAPolicyThatCannotBeFollowed() throws Exception {
        project.file(POLICY, "gates:\n  cyclomatik: 2\n").commit();
        assertThatThrownBy(this::check)
                .isInstanceOf(CheckRefused.class)
                .hasMessageMatching("\\.greenloop\\.yml of \\w{8}: line 2: .*did you mean 'cyclomatic'\\?");

        Files.delete(folder.resolve(POLICY));
        Files.createSymbolicLink(folder.resolve(POLICY), Path.of("pom.xml"));
        project.commit();
        assertThatThrownBy(this::check).isInstanceOf(CheckRefused.class).hasMessageContaining("no plain text file");

        Files.delete(folder.resolve(POLICY));
        project.file(".greenloop.yaml", "").commit();
        assertThatThrownBy(this::check).isInstanceOf(CheckRefused.class).hasMessageContaining("has to be called");
    }

    @Test
    void aPolicyThatNobodyCouldFollowLaterIsNotLetIn() throws Exception {
        project.commit().file(POLICY, "gates: [1]\n");
        assertThat(check().reasons())
                .extracting(GateReason::code)
                .containsExactly("POLICY_NOT_READABLE", "GATE_CONFIGURATION");

        Files.delete(folder.resolve(POLICY));
        Files.createSymbolicLink(folder.resolve(POLICY), Path.of("/etc/passwd"));
        assertThat(check().reasons()).extracting(GateReason::code).contains("POLICY_NOT_READABLE", "SYMLINK");
    }

    @Test
    void whatIsNoTextIsJudgedByWhatItMayBe() throws Exception {
        Files.write(folder.resolve("src/test/old.bin"), new byte[] {0, 1});
        project.commit();
        Files.write(folder.resolve("src/test/old.bin"), new byte[] {0, 2});
        Files.write(folder.resolve("logo.png"), new byte[] {0, 1});
        Files.write(folder.resolve("tool.jar"), new byte[] {0, 1});
        Files.write(folder.resolve("src/main/java/com/acme/Hidden.java"), "class Hidden {} // \0".getBytes());
        Files.writeString(folder.resolve("src/main/java/com/acme/Huge.java"), " ".repeat(3 << 20));
        Files.createSymbolicLink(folder.resolve("out"), Path.of("../.."));

        assertThat(check().reasons())
                .extracting(GateReason::path, GateReason::decision)
                .contains(
                        tuple("src/test/old.bin", Decision.ESCALATE),
                        tuple("logo.png", Decision.PASS),
                        tuple("tool.jar", Decision.ESCALATE),
                        tuple("src/main/java/com/acme/Hidden.java", Decision.REJECT),
                        tuple("src/main/java/com/acme/Huge.java", Decision.ESCALATE),
                        tuple("out", Decision.REJECT));
    }

    @Test
    void aCredentialIsQuotedByNobody() throws Exception {
        var key = "AKIA" + "Z".repeat(16);
        project.commit().file(MAIN, CODE.replace("return a + b;", "return nowhere(\"%s\");".formatted(key)));

        assertThat(check().reasons()).extracting(GateReason::code).contains("CREDENTIAL_ADDED", "SYMBOL_UNRESOLVED");
        assertThat(check().reasons()).allSatisfy(reason -> {
            assertThat(reason.before() + reason.after() + reason.sentence()).doesNotContain(key);
        });
    }

    @Test
    void aProjectThatIsNotMavensIsLookedAtAsFarAsItGoes() throws Exception {
        Files.delete(folder.resolve("pom.xml"));
        project.commit().file(MAIN, CODE.replace("return a + b;", "return a + ;"));

        assertThat(check().reasons()).extracting(GateReason::code).containsExactly("SYNTAX_ERROR", "NOT_READABLE");
    }

    private CheckedChange check() throws CheckRefused {
        return check("HEAD", Optional.empty());
    }

    private CheckedChange check(String base, Optional<String> head) throws CheckRefused {
        var maven = ContextOverrides.create()
                .withUserSettings(false)
                .withLocalRepositoryOverride(localRepository)
                .offline(true)
                .build();
        return new ChangeCheck(folder, true, List.of(), maven).of(base, head);
    }
}
