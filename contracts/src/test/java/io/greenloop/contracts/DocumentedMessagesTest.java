package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The messages that the page on Kafka shows are messages that can be read, with nothing in them that is ignored. */
class DocumentedMessagesTest {

    private static final Path PAGE = Path.of("..", "docs", "kafka.md");
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TOPIC = Pattern.compile("`(greenloop\\.(?:jobs|tests|patches|analysis)\\.[a-z]+)`");

    @Test
    void everyMessageOnThePageIsOneOfOurs() throws IOException {
        var messages = JSON.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(messages).hasSize(2);
        for (var message : messages) {
            var read = Envelope.fromJson(message);
            var shown = Json.mapper().readTree(message);
            var written = Json.mapper().readTree(read.toJson());
            assertThat(written.path("type")).isEqualTo(shown.path("type"));
            shown.path("data")
                    .fieldNames()
                    .forEachRemaining(field -> assertThat(written.path("data").has(field))
                            .as(field)
                            .isTrue());
        }
        assertThat(Envelope.fromJson(messages.get(0)).data()).isInstanceOf(JobRequest.class);
        assertThat(Envelope.fromJson(messages.get(1)).data())
                .isInstanceOfSatisfying(
                        JobEvent.class, event -> assertThat(event.news()).isInstanceOf(JobNews.Ended.class));
    }

    @Test
    void thePageNamesEveryTopicAndNoOther() throws IOException {
        var named = TOPIC.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""));

        assertThat(named.distinct())
                .containsExactlyInAnyOrderElementsOf(Topics.all().keySet().stream()
                        .filter(topic -> !topic.endsWith(Topics.deadLetter("")))
                        .toList());
    }
}
