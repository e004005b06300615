package io.greenloop.patcher.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.patcher.domain.model.ModelTrouble;
import io.greenloop.patcher.domain.model.Prompt;
import io.greenloop.testkit.model.MisbehavingModelServer;
import io.greenloop.testkit.model.ModelAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenAiModelTest {

    private static final Prompt PROMPT = new Prompt("the rules", "the question");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MisbehavingModelServer server = MisbehavingModelServer.start();
    private final TimeThatPasses time = new TimeThatPasses();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAnswerIsReadWithTheUsageThatTheEndpointCounted() throws ModelTrouble {
        server.script("fast", ModelAnswers.fixing("a", "b", "c"));

        var reply = model().ask(PROMPT, 500, LIMIT);

        assertThat(reply.content()).contains("\"edits\"");
        assertThat(reply.inputTokens()).isPositive();
        assertThat(reply.outputTokens()).isPositive();
        assertThat(reply.isCut()).isFalse();
        assertThat(reply.firstToken()).isPositive().isLessThanOrEqualTo(reply.took());
    }

    @Test
    void theRequestAsksForJsonThatNobodyKeeps() throws ModelTrouble {
        server.script("fast", ModelAnswers.garbage());

        model().ask(PROMPT, 500, LIMIT);

        var body = server.requests().get(0).body();
        assertThat(body.path("store").isBoolean()).isTrue();
        assertThat(body.path("store").asBoolean()).isFalse();
        assertThat(body.path("response_format").path("type").asText()).isEqualTo("json_object");
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(500);
        assertThat(body.path("messages").get(0).path("content").asText()).isEqualTo("the rules");
        assertThat(server.requests().get(0).authorization()).isEqualTo("Bearer key");
    }

    @Test
    void tooManyRequestsAreTriedAgainAfterTheTimeThatTheEndpointAsksFor() throws ModelTrouble {
        server.script("fast", ModelAnswers.tooManyRequests(Duration.ofSeconds(7)), ModelAnswers.fixing("a", "b", "c"));

        var reply = model().ask(PROMPT, 500, LIMIT);

        assertThat(reply.content()).contains("edits");
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aWaitBeyondTheLimitIsTroubleAtOnce() {
        server.script("fast", ModelAnswers.tooManyRequests(Duration.ofSeconds(60)));

        assertThatThrownBy(() -> model().ask(PROMPT, 500, LIMIT))
                .isInstanceOf(ModelTrouble.class)
                .hasMessage("the model's endpoint answered status 429 (tries: 1)");
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void anEndpointThatKeepsFailingIsTroubleAfterThreeTries() {
        server.script("fast", ModelAnswers.serverError());

        assertThatThrownBy(() -> model().ask(PROMPT, 500, LIMIT))
                .isInstanceOf(ModelTrouble.class)
                .hasMessageContaining("status 500 (tries: 3)");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void anUnknownModelIsNotTriedAgain() {
        assertThatThrownBy(() -> model().ask(PROMPT, 500, LIMIT)).hasMessageContaining("status 404 (tries: 1)");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void silenceIsTroubleWithinTheLimitAndMayHaveCost() {
        server.script("fast", ModelAnswers.silent());

        assertThatThrownBy(() -> model().ask(PROMPT, 500, Duration.ofMillis(400)))
                .isInstanceOfSatisfying(
                        ModelTrouble.class,
                        trouble -> assertThat(trouble.mayHaveCost()).isTrue());
    }

    @Test
    void anAnswerThatBreaksOffIsTroubleAndNoAnswer() {
        server.script("fast", ModelAnswers.breakingOff("a", "b", "c"));

        assertThatThrownBy(() -> model().ask(PROMPT, 500, LIMIT))
                .isInstanceOfSatisfying(
                        ModelTrouble.class,
                        trouble -> assertThat(trouble.mayHaveCost()).isTrue());
    }

    @Test
    void anEndpointThatIsNotThereIsTrouble() {
        var gone = server.baseUrl();
        server.close();

        assertThatThrownBy(() -> new OpenAiModel(gone, "fast", "key", new Retries(time)).ask(PROMPT, 500, LIMIT))
                .isInstanceOf(ModelTrouble.class)
                .hasMessageNotContainingAny("key", "question");
    }

    private OpenAiModel model() {
        return new OpenAiModel(server.baseUrl(), "fast", "key", new Retries(time));
    }

    /** Time in which a pause takes none. */
    private static final class TimeThatPasses implements Retries.Time {

        private final List<Duration> pauses = new ArrayList<>();
        private Instant now = Instant.EPOCH;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration duration) {
            pauses.add(duration);
            now = now.plus(duration);
        }
    }
}
