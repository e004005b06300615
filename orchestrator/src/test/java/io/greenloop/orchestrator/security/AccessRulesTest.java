package io.greenloop.orchestrator.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.orchestrator.rest.ProblemType;
import io.greenloop.orchestrator.security.AccessRules.Call;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

    private static final String BEARER = "Bearer right-token-of-the-owner";

    private final AccessRules rules =
            new AccessRules("right-token-of-the-owner", Set.of("Greenloop.example.org"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST:8080",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:8080",
                "greenloop.example.org:443"
            })
    void aKnownHostWithTheTokenMayGoOn(String host) {
        assertThat(rules.refusal(new Call("GET", host, "/api/v1/jobs", null, BEARER)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "evil.example.org", "localhost.evil.example.org", "127.0.0.1.nip.io:8080", "[::2]", "::1"})
    void aForeignHostIsRefusedEvenWithTheToken(String host) {
        assertThat(rules.refusal(new Call("GET", host, "/api/v1/jobs", null, BEARER)))
                .contains(ProblemType.FOREIGN_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://evil.example.org",
                "http://localhost:9999",
                "http://localhost",
                "http://localhost:8080@evil.example.org",
                "not an origin"
            })
    void aPageOfAnotherOriginIsRefusedEvenWithTheToken(String origin) {
        assertThat(rules.refusal(new Call("POST", "localhost:8080", "/api/v1/jobs", origin, BEARER)))
                .contains(ProblemType.FOREIGN_ORIGIN);
    }

    @Test
    void metricsAreOpenOnlyWhereTheOperatorSaysSo() {
        var open = new AccessRules("right-token-of-the-owner", Set.of(), true);
        var call = new AccessRules.Call("GET", "localhost:8484", "/q/metrics", null, null);
        var other = new AccessRules.Call("GET", "localhost:8484", "/q/metrics/more", null, null);

        assertThat(open.refusal(call)).isEmpty();
        assertThat(open.refusal(other)).contains(ProblemType.UNAUTHENTICATED);
        assertThat(rules.refusal(call)).contains(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void aPageOfThisHostMayGoOn() {
        assertThat(rules.refusal(new Call("POST", "localhost:8080", "/api/v1/jobs", "http://localhost:8080", BEARER)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer right-token-of-the-owne",
                "Bearer right-token-of-the-owner2",
                "Bearer RIGHT-TOKEN-OF-THE-OWNER",
                "Basic right-token-of-the-owner",
                "right-token-of-the-owner"
            })
    void anythingButTheTokenIsRefused(String authorization) {
        assertThat(rules.refusal(new Call("GET", "localhost", "/api/v1/jobs", null, authorization)))
                .contains(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void withoutATokenNothingOfTheInterfaceButHealthAndItsDescriptionIsRead() {
        assertThat(asked("GET", "/q/health")).isTrue();
        assertThat(asked("GET", "/q/health/ready")).isTrue();
        assertThat(asked("HEAD", "/q/openapi")).isTrue();
        assertThat(asked("GET", "/q/healthy")).isFalse();
        assertThat(asked("GET", "/q/metrics")).isFalse();
        assertThat(asked("POST", "/q/health")).isFalse();
        assertThat(asked("GET", "/git")).isFalse();
    }

    @Test
    void theFilesOfThePageAreReadByWhoeverMayCallThisHost() {
        assertThat(asked("GET", "/")).isTrue();
        assertThat(asked("HEAD", "/index.html")).isTrue();
        assertThat(asked("GET", "/page/main.js")).isTrue();
        assertThat(asked("POST", "/")).isFalse();
        assertThat(asked("PUT", "/page/main.js")).isFalse();
        assertThat(asked("GET", "/page")).isFalse();
        assertThat(asked("GET", "/pages/main.js")).isFalse();
        assertThat(asked("GET", "/index.html/")).isFalse();
        assertThat(rules.refusal(new Call("GET", "evil.example.org", "/", null, null)))
                .contains(ProblemType.FOREIGN_HOST);
        assertThat(rules.refusal(new Call("GET", "localhost", "/page/main.js", "https://evil.example.org", null)))
                .contains(ProblemType.FOREIGN_ORIGIN);
    }

    @Test
    void repositoriesAskForTheJobsTokenThemselvesButNotUnderAForeignName() {
        assertThat(asked("POST", "/git/0/git-upload-pack")).isTrue();
        assertThat(rules.refusal(new Call("GET", "evil.example.org", "/git/0/info/refs", null, null)))
                .contains(ProblemType.FOREIGN_HOST);
    }

    @Test
    void theTokenIsNeverShown() {
        assertThat(new Call("GET", "localhost", "/", null, BEARER).toString()).doesNotContain("right-token");
    }

    private boolean asked(String method, String path) {
        return rules.refusal(new Call(method, "localhost:8080", path, null, null))
                .isEmpty();
    }
}
