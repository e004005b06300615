package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsGateTest {

    private static final String MAIN = "src/main/java/com/acme/Client.java";

    private final Gate gate = new SecretsGate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String k = \"AKIA\" + \"\"; // AKIAIOSFODNN7EXAMPLE",
                "-----BEGIN RSA PRIVATE KEY-----",
                "String password = \"hunter2hunter2\";",
                "api_key: 'abcdef0123456789'",
                "String url = \"jdbc:postgresql://admin:s3cretpw@db/x\";"
            })
    void addedCredentialsAreRejectedAndNotRepeated(String line) {
        var verdict = Review.ofProject()
                .file(MAIN, "class Client {\n}\n")
                .replacing(MAIN, "{\n", "{\n" + line + "\n")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.REJECT);
        assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.line()).isEqualTo(2);
            assertThat(reason.toString() + reason.after() + reason.sentence())
                    .doesNotContain("hunter2", "s3cretpw", "AKIAI");
        });
    }

    @Test
    void credentialsThatWereThereAndPlaceholdersAreNoNews() {
        var verdict = Review.ofProject()
                .file(MAIN, "class Client {\n String password = \"hunter2hunter2\";\n int a = 1;\n}\n")
                .replacing(MAIN, "int a = 1;", "String secret = \"${VAULT_SECRET}\"; int a = 2;")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }
}
