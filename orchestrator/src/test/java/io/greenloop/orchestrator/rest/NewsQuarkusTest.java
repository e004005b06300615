package io.greenloop.orchestrator.rest;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Json;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class NewsQuarkusTest {

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void newsComeAsTheyHappenInOrderAndStopAtTheEnd() throws Exception {
        var id = submitted();
        var lines = new CopyOnWriteArrayList<String>();
        var stream = follow(id, 0, lines);
        await().until(() -> lines.contains("event:accepted") || lines.contains("event: accepted"));

        owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202);

        stream.get(30, TimeUnit.SECONDS);
        var news = parsed(lines);
        assertThat(news)
                .extracting(Item::sequence)
                .startsWith(1L, 2L)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(news.get(0).name()).isEqualTo("accepted");
        assertThat(news.get(news.size() - 1).name()).isEqualTo("ended");
        for (var item : news) {
            assertThat(item.event().sequence()).isEqualTo(item.sequence());
            assertThat(item.event().jobId().value()).isEqualTo(id);
        }
        assertThat(news.get(news.size() - 1).event().news()).isInstanceOf(JobNews.Ended.class);
    }

    @Test
    void aClientThatComesBackGetsWhatItMissedAndNothingTwice() throws Exception {
        var id = submitted();
        owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202);
        var lines = new CopyOnWriteArrayList<String>();
        follow(id, 0, lines).get(30, TimeUnit.SECONDS);
        var all = parsed(lines);

        var rest = new CopyOnWriteArrayList<String>();
        follow(id, 1, rest).get(30, TimeUnit.SECONDS);

        assertThat(parsed(rest)).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void aClientThatHasSeenTheEndIsLetGo() throws Exception {
        var id = submitted();
        owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202);
        var all = new CopyOnWriteArrayList<String>();
        follow(id, 0, all).get(30, TimeUnit.SECONDS);
        var lines = new CopyOnWriteArrayList<String>();

        follow(id, parsed(all).size(), lines).get(30, TimeUnit.SECONDS);

        assertThat(parsed(lines)).isEmpty();
        assertThat(lines).anyMatch(line -> line.matches("retry: ?2000"));
    }

    @Test
    void aClientThatGoesAwayIsNotWrittenToAnyMore() throws Exception {
        var id = submitted();
        var before = openStreams();
        var stream = HttpClient.newHttpClient()
                .send(Api.request(JOBS + "/" + id + "/events").build(), BodyHandlers.ofInputStream());
        await().until(() -> openStreams() == before + 1);

        stream.body().close();

        await().until(() -> openStreams() == before);
    }

    private static double openStreams() {
        return owner().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("greenloop_sse_streams "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    @Test
    void aClientOfAQuietJobHearsThatTheConnectionStands() throws Exception {
        var id = submitted();
        var lines = new CopyOnWriteArrayList<String>();
        var stream = follow(id, 1, lines);

        await().until(() -> lines.stream().anyMatch(line -> line.matches(": ?still there")));

        owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202);
        stream.get(30, TimeUnit.SECONDS);
    }

    @Test
    void whatCannotBeFollowedIsAProblem() {
        owner().get(JOBS + "/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:greenloop:problem:unknown-job"));
        owner().header("Last-Event-ID", "yesterday")
                .get(JOBS + "/" + submitted() + "/events")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Last-Event-ID"));
        var quiet = submitted();
        owner().header("Last-Event-ID", "1000")
                .get(JOBS + "/" + quiet + "/events")
                .then()
                .statusCode(400)
                .body("errors[0].message", matchesPattern("'1000' is no number from 0 to \\d"));
        owner().get(JOBS + "/" + quiet + "/events?after=-1")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("after"));
    }

    @Test
    void theHeaderOfAClientThatComesBackCountsMoreThanItsAddress() throws Exception {
        var id = submitted();
        owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202);

        var fromAddress = owner().get(JOBS + "/" + id + "/events?after=1").asString();
        var fromHeader = owner().header("Last-Event-ID", "2")
                .get(JOBS + "/" + id + "/events?after=1")
                .asString();

        assertThat(parsed(fromAddress.lines().toList()).get(0).sequence()).isEqualTo(2);
        assertThat(parsed(fromHeader.lines().toList()))
                .extracting(Item::sequence)
                .doesNotContain(1L, 2L);
    }

    private static CompletableFuture<Void> follow(String id, long after, List<String> lines) {
        var request = Api.request(JOBS + "/" + id + "/events").header("Accept", "text/event-stream");
        if (after > 0) {
            request.header("Last-Event-ID", Long.toString(after));
        }
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    answer.body().forEach(lines::add);
                });
    }

    private static List<Item> parsed(List<String> lines) throws Exception {
        var items = new ArrayList<Item>();
        var name = "";
        var id = 0L;
        for (var line : lines) {
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("id:")) {
                id = Long.parseLong(line.substring(3).strip());
            } else if (line.startsWith("data:")) {
                items.add(new Item(id, name, Json.mapper().readValue(line.substring(5), JobEvent.class)));
            }
        }
        return items;
    }

    private record Item(long sequence, String name, JobEvent event) {}
}
