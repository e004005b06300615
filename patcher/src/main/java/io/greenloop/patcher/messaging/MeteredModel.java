package io.greenloop.patcher.messaging;

import io.greenloop.patcher.domain.model.ChatModel;
import io.greenloop.patcher.domain.model.ModelReply;
import io.greenloop.patcher.domain.model.ModelTrouble;
import io.greenloop.patcher.domain.model.Prompt;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Measures a model: time to its first token, time to its last, tokens per second between, calls that came to nothing. */
record MeteredModel(ChatModel model, MeterRegistry meters) implements ChatModel {

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelReply ask(Prompt prompt, int mostOutputTokens, Duration limit) throws ModelTrouble {
        try {
            var reply = model.ask(prompt, mostOutputTokens, limit);
            record(reply);
            return reply;
        } catch (ModelTrouble trouble) {
            meters.counter("greenloop.model.troubles", "model", name()).increment();
            throw trouble;
        }
    }

    private void record(ModelReply reply) {
        meters.timer("greenloop.model.first.token", "model", name()).record(reply.firstToken());
        meters.timer("greenloop.model.answers", "model", name()).record(reply.took());
        var writing = reply.took().minus(reply.firstToken());
        if (!writing.isNegative() && !writing.isZero()) {
            meters.summary("greenloop.model.tokens.per.second", "model", name())
                    .record(reply.outputTokens() * 1e9 / writing.toNanos());
        }
    }
}
