package io.greenloop.patcher.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.patcher.domain.model.ChatModel;
import io.greenloop.patcher.domain.model.ModelReply;
import io.greenloop.patcher.domain.model.ModelTrouble;
import io.greenloop.patcher.domain.model.Prompt;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeteredModelTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void anAnswerIsMeasured() throws ModelTrouble {
        var reply = new ModelReply("", 10, 200, false, Duration.ofSeconds(1), Duration.ofSeconds(3));

        new MeteredModel(answering(reply, null), meters).ask(new Prompt("", ""), 1, Duration.ofSeconds(1));

        assertThat(meters.get("greenloop.model.tokens.per.second").summary().mean())
                .isEqualTo(100);
        assertThat(meters.get("greenloop.model.first.token").timer().count()).isEqualTo(1);
    }

    @Test
    void troubleIsCounted() {
        var model = new MeteredModel(answering(null, new ModelTrouble("away", false)), meters);

        assertThatThrownBy(() -> model.ask(new Prompt("", ""), 1, Duration.ofSeconds(1)))
                .isInstanceOf(ModelTrouble.class);
        assertThat(meters.get("greenloop.model.troubles").counter().count()).isEqualTo(1);
    }

    private static ChatModel answering(ModelReply reply, ModelTrouble trouble) {
        return new ChatModel() {
            @Override
            public String name() {
                return "m";
            }

            @Override
            public ModelReply ask(Prompt prompt, int mostOutputTokens, Duration limit) throws ModelTrouble {
                if (trouble != null) {
                    throw trouble;
                }
                return reply;
            }
        };
    }
}
