package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsGateTest {

    private static final String MAIN = "src/main/java/com/acme/Client.java";
    private static final String HIDDEN = "q7Rw2Lx9Tz4Vb8Nk3Pd6";

    private final Gate gate = new SecretsGate();

    /** A {@code ~} is put into each so that this file holds none; it is taken out before the gate sees the line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "String k = \"AKI~AQ7RW2LX9TZ4VB8NK\";",
                "String k = \"AKI~A\" + \"Q7RW2LX9TZ4VB8NK\";",
                "-----BEGIN RSA PRI~VATE KEY-----",
                "-----BEGIN OPENSSH PRI~VATE KEY-----",
                "String password = \"hun~ter2hunter2\";",
                "api_key: 'q7rw2lx~9tz4vb8nk'",
                "String url = \"jdbc:postgresql://admin:s3c~retpw@db/x\";",
                "url=jdbc:mysql://db/x?user=a&pass~word=Zr7wq1pp",
                "Server=db;Database=x;User=sa;Pass~word=Zr7wq1pp;",
                "mongodb+srv://app:Zr7~wq1pp@cluster.acme.io/db",
                "token = \"gh~p_q7Rw2Lx9Tz4Vb8Nk3Pd6q7Rw2Lx9Tz4Vb8Nk\"",
                "GITLAB=gl~pat-q7Rw2Lx9Tz4Vb8Nk3Pd6",
                "slack: xo~xb-284629472947-q7Rw2Lx9Tz4Vb8Nk",
                "https://hooks.sla~ck.com/services/T02ABCDEF/B02ABCDEF/q7Rw2Lx9Tz4Vb8Nk3Pd6q7Rw",
                "stripe: \"sk_li~ve_q7Rw2Lx9Tz4Vb8Nk3Pd6q7Rw\"",
                "maps=AI~zaSyq7Rw2Lx9Tz4Vb8Nk3Pd6q7Rw2Lx9Tz4Vb",
                "jwt = \"ey~JhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.q7Rw2Lx9Tz4Vb8Nk3Pd6\"",
                "request.header(\"Authorization\", \"Bearer q7Rw~2Lx9Tz4Vb8Nk3Pd6\")",
                "aws_secret_access_key = q7Rw2Lx9Tz4V~b8Nk3Pd6q7Rw2Lx9Tz4Vb8Nk3Pd6",
                "db.password=Zr7~wq1pp!x",
                "<password>Zr7~wq1pp!x</password>",
                "<property name=\"smtpPassword\" value=\"Zr7~wq1pp!x\"/>",
                "pass: Zr7~wq1pp!x",
                "\"pass\": \"Zr7~wq1pp!x\",",
                "byte[] KEY = java.util.Base64.getDecoder().decode(\"q7Rw~2Lx9Tz4Vb8Nk3Pd6\");",
                "private static final String SECRET = \"q7Rw2Lx9Tz~4Vb8Nk3Pd6\";",
                "if (given.pass~word.equals(\"Zr7wq1pp!x\")) {",
                "token=secret= \"q7Rw2Lx9Tz~4Vb8Nk3Pd6\"",
                "api.key = new String(\"q7Rw2Lx9Tz~4Vb8Nk3Pd6\")",
                "getConnection(\"db\", \"sa\", \"Zr7~wq1pp!x\")",
                "new UsernamePasswordToken(\"app\" , \"Zr7~wq1pp!x\")",
            })
    void addedCredentialsAreRejectedAndNotRepeated(String hidden) {
        var line = hidden.replace("~", "");
        var verdict = adding(MAIN, line);

        assertThat(verdict.decision()).as(line).isIn(Decision.REJECT, Decision.ESCALATE);
        assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.line()).isEqualTo(2);
            assertThat(reason.toString() + reason.after() + reason.sentence())
                    .doesNotContain("hunter2", "s3cretpw", "Q7RW", "q7Rw", "Zr7wq1pp");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String password = \"changeme\";",
                "String password = \"${DB_PASSWORD}\";",
                "password: ${DB_PASSWORD:}",
                "String k = \"AKIAIOSFODNN7EXAMPLE\";",
                "String PASSWORD_FIELD = \"loginPassword\";",
                "static final String PASSWORD_KEY = \"user.password\";",
                "private String password;",
                "this.password = password;",
                "this.password = builder.password;",
                "String token = tokens.nextToken();",
                "var token = request.getHeader(\"X-Auth\");",
                "throw new IllegalStateException(\"password must have 8 letters or more\");",
                "int tokenLength = 1234567;",
                "pass: everything",
                "pass-through: level0001",
                "byte[] image = Base64.getDecoder().decode(\"iVBORw0KGgoAAAANSUhEUgAAAAUA\");",
                "<property name=\"passwordEncoder\" value=\"bcrypt12345\"/>",
                "String secretName = \"acme-rates-db\";",
                "https://user@acme.io/path",
                "https://acme.io:8443/path@home",
                "spring.datasource.password=",
                "passwordEncoder=bcrypt12345",
                "String url = \"jdbc:postgresql://db/x?user=a&password=\" + password;",
                "Token token = Token.END_OF_FILE;",
                "assertTrue(token.equals(\"END_OF_LINE\"));",
                "if (tokenType == StreamTokenizer.TT_WORD) {",
                "String apiKey = System.getenv(\"API_KEY\");",
                "Authorization: Bearer <token>",
                "\"integrity\": \"sha512-q7Rw2Lx9Tz4Vb8Nk3Pd6q7Rw2Lx9Tz4Vb8Nk3Pd6==\"",
                "private static final long serialVersionUID = 7526472295622776147L;",
            })
    void placeholdersAndWordsAboutSecretsAreNoNews(String line) {
        assertThat(adding(MAIN, line)).as(line).isEqualTo(Verdict.PASS);
    }

    @Test
    void credentialsThatWereThereAreNoNews() {
        var verdict = Review.ofProject()
                .file(MAIN, "class Client {\n String password = \"hunter2hunter2\";\n int a = 1;\n}\n")
                .replacing(MAIN, "int a = 1;", "int a = 2;")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    @Test
    void testsMakeUpTheirOwnButNotThoseOfProviders() {
        var test = "src/test/java/com/acme/ClientTest.java";

        assertThat(adding(test, "String password = \"hunter2hunter2\";")).isEqualTo(Verdict.PASS);
        assertThat(adding(test, "-----BEGIN PRIVATE KEY-----")).isEqualTo(Verdict.PASS);
        assertThat(adding(test, "String k = \"AKI" + "AQ7RW2LX9TZ4VB8NK\";").decision())
                .isEqualTo(Decision.ESCALATE);
    }

    @Test
    void noReasonOfAnyGateShowsACredential() {
        var verdict = Review.ofProject()
                .file(MAIN, "package com.acme;\nclass Client {\n}\n")
                .replacing(
                        MAIN,
                        "{\n",
                        "{\nvoid a() { throw new IllegalStateException(\"password=" + HIDDEN + "\"); }\n"
                                + "Object b = Missing.of(\"token: '" + HIDDEN + "'\");\n")
                .by(StandardGates.over(new FakeArtifacts()));

        assertThat(verdict.reasons()).isNotEmpty();
        assertThat(verdict.reasons())
                .allSatisfy(reason -> assertThat(reason.before() + reason.after() + reason.sentence())
                        .doesNotContain(HIDDEN));
    }

    private Verdict adding(String path, String line) {
        return Review.ofProject()
                .file(path, "class Client {\n}\n")
                .replacing(path, "{\n", "{\n" + line + "\n")
                .by(gate);
    }
}
