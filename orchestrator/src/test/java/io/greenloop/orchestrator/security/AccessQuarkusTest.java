package io.greenloop.orchestrator.security;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.token;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.greenloop.orchestrator.rest.Problem;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class AccessQuarkusTest {

    @Test
    void withoutTheTokenNothingIsToldNotEvenWhatIsThere() {
        for (var path : new String[] {JOBS, JOBS + "/nonsense", "/nothing-here", "/q/metrics", "/pages", "/_static/"}) {
            given().get(path)
                    .then()
                    .statusCode(401)
                    .contentType(Problem.MEDIA_TYPE)
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", equalTo("urn:greenloop:problem:unauthenticated"));
        }
        given().header("Authorization", "Bearer " + token() + "x")
                .get(JOBS)
                .then()
                .statusCode(401);
    }

    @Test
    void theTokenOpens() {
        owner().get(JOBS).then().statusCode(200);
        owner().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void healthNeedsNoToken() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        owner().header("Origin", "https://evil.example.org")
                .get(JOBS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:greenloop:problem:foreign-origin"));
        owner().header("Origin", "http://127.0.0.1:" + RestAssured.port)
                .get(JOBS)
                .then()
                .statusCode(200);
    }

    @Test
    void aForeignNameForThisHostIsRefused() throws IOException {
        assertThat(statusOf(JOBS, "Host: evil.example.org")).isEqualTo("403");
        assertThat(statusOf("/q/health", "Host: evil.example.org")).isEqualTo("403");
        assertThat(statusOf("/git/x/info/refs", "Host: evil.example.org")).isEqualTo("403");
        assertThat(statusOf(JOBS, "Host: localhost\r\nHost: evil.example.org")).isIn("400", "403");
        assertThat(statusOf(JOBS, "Host: localhost")).isEqualTo("200");
    }

    @Test
    void thePageNeedsNoTokenAndTellsTheBrowserHowLittleItMayDo() {
        for (var path : new String[] {"/", "/page/main.js", "/page/page.css", "/page/lib/lit-html/lit-html.js"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-cache"))
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("no-referrer"));
        }
        given().get("/page/nothing-here.js").then().statusCode(404);
        given().post("/page/main.js").then().statusCode(401);
    }

    @Test
    void answersAreKeptByNobodyAndGuardedLikeThePage() {
        owner().get(JOBS)
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        given().get(JOBS).then().statusCode(401).header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void aPathThatLeavesAnOpenOneIsNotOpen() throws IOException {
        assertThat(anonymous("/page/../api/v1/jobs")).isEqualTo("401");
        assertThat(anonymous("/page/%2e%2e/api/v1/jobs")).isIn("401", "404");
        assertThat(anonymous("/page/..;/api/v1/jobs")).isIn("401", "404");
        assertThat(anonymous("//api/v1/jobs")).isEqualTo("401");
        assertThat(anonymous("/q/health/../../api/v1/jobs")).isEqualTo("401");
        assertThat(anonymous("/git/../api/v1/jobs")).isEqualTo("401");
        assertThat(anonymous("/git/%2e%2e/api/v1/jobs")).isIn("401", "404");
        assertThat(anonymous("/git//../../api/v1/jobs")).isEqualTo("401");
    }

    private static String statusOf(String path, String host) throws IOException {
        return raw("GET %s HTTP/1.1\r\n%s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                .formatted(path, host, token()));
    }

    private static String anonymous(String path) throws IOException {
        return raw("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path));
    }

    /** Clients tidy requests up; a socket does not. */
    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return answer.split(" ", 3)[1];
        }
    }
}
