package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: ${DB_PASSWORD:Winter2026!x}",
                "export PGPASSWORD=${DB_PASSWORD:-Winter2026x}",
                "- name: DB_PASSWORD\n  value: Winter2026xq",
                "- name: DB_PASSWORD\n  value: \"Winter2026xq\"",
                "curl -fsS -u ops:Winter2026xq https://desk.acme.com/health",
                "curl --user \"ops:Winter2026xq\" https://desk.acme.com/health",
            })
    void aPasswordIsOneInAnyForm(String lines) {
        assertThat(Review.codes(verdict(lines))).as(lines).containsExactly("CREDENTIAL_ADDED");
        assertThat(verdict(lines).toString()).doesNotContain("Winter2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: ${DB_PASSWORD}",
                "password: ${DB_PASSWORD:}",
                "password: ${DB_PASSWORD:postgres}",
                "password: ${DB_PASSWORD:changeit1}",
                "url: ${DB_URL:jdbc:postgresql://db1/shop2}",
                "- name: DB_HOST\n  value: postgres16",
                "- name: DB_PASSWORD_FILE\n  value: run2026secrets",
                "- name: TOKEN_TTL\n  value: 15minutes",
                "curl -u \"$USER:$PASSWORD\" https://desk.acme.com",
                "curl -u user:password1 https://desk.acme.com",
                "docker run -u ops:Winter2026xq image",
            })
    void whatIsTakenFromElsewhereOrKnownToAllIsNot(String lines) {
        assertThat(verdict(lines)).as(lines).isEqualTo(Verdict.PASS);
    }

    private static Verdict verdict(String lines) {
        return Review.ofProject()
                .file("ops/desk.yml", "first: 1\n")
                .replacing("ops/desk.yml", "first: 1\n", "first: 1\n" + lines + "\n")
                .by(new SecretsGate());
    }
}
