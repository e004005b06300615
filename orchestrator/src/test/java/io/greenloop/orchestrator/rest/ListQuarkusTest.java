package io.greenloop.orchestrator.rest;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.pathRequest;
import static io.greenloop.orchestrator.rest.Api.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of jobs, searched and in pages. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class ListQuarkusTest {

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void jobsAreFoundByEachConditionAndByAllTogether() {
        var folder = project("searched");
        var key = UUID.randomUUID().toString();
        var before = Instant.now();
        var first = submitted(folder, key);
        var second = submitted(folder, "");
        owner().post(JOBS + "/" + first + "/cancel").then().statusCode(202);
        var again = owner().post(JOBS + "/" + first + "/retry").then().extract().<String>path("id");
        var source = "source=" + folder.getFileName().toString().toUpperCase(Locale.ROOT);

        assertThat(found(source)).containsExactly(again, second, first);
        assertThat(found("key=" + key)).containsExactly(first);
        assertThat(found("retryOf=" + first)).containsExactly(again);
        assertThat(found(source + "&phase=ended")).containsExactly(first);
        assertThat(found(source + "&phase=ended,queued&phase=preparing")).containsExactly(again, second, first);
        assertThat(found(source + "&outcome=HEALED,cancelled")).containsExactly(first);
        assertThat(found(source + "&createdAfter=" + before)).containsExactly(again, second, first);
        assertThat(found(source + "&createdBefore=" + before)).isEmpty();
        assertThat(found(source + "&phase=ended&outcome=healed")).isEmpty();
    }

    @Test
    void pagesAreWalkedByTheirLinksAndKeepWhatWasAskedFor() {
        var folder = project("paged");
        var all = List.of(submitted(folder, ""), submitted(folder, ""), submitted(folder, ""));
        var seen = new ArrayList<String>();

        var page = JOBS + "?source=" + folder.getFileName() + "&limit=2";
        while (page != null) {
            var answer = owner().urlEncodingEnabled(false)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(3));
            seen.addAll(answer.extract().<List<String>>path("jobs.id"));
            page = answer.extract().headers().getValues("Link").stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
        }

        assertThat(seen).containsExactly(all.get(2), all.get(1), all.get(0));
    }

    @Test
    void whatCannotBeSearchedForIsRefusedByName() {
        refused("phase=ended,dancing", "phase", "'dancing' is none of QUEUED");
        refused("retryOf=yesterday", "retryOf", "no job's id");
        refused("createdAfter=yesterday", "createdAfter", "no instant");
        refused("createdBefore=%2B999999999-12-31T23:59:59Z", "createdBefore", "");
        refused("offset=-1", "offset", "no number from 0");
        refused("limit=201", "limit", "no number from 1 to 200");
        refused("limit=1&limit=2", "limit", "given 2 times");
        refused("fase=ended", "fase", "known here are createdAfter");
        refused("key=%00", "key", "no NUL");
        owner().get(JOBS + "/" + UUID.randomUUID() + "?verbose")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("verbose"));
    }

    private static void refused(String query, String field, String message) {
        var answer = owner().urlEncodingEnabled(false).get(JOBS + "?" + query).then();
        answer.statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(message));
    }

    private static List<String> found(String query) {
        return owner().get(JOBS + "?" + query).then().statusCode(200).extract().path("jobs.id");
    }

    private static String submitted(Path folder, String key) {
        return owner().contentType("application/json")
                .body(pathRequest(folder, key))
                .post(JOBS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
