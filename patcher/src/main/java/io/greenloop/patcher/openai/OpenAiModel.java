package io.greenloop.patcher.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import io.greenloop.patcher.domain.model.ChatModel;
import io.greenloop.patcher.domain.model.ModelReply;
import io.greenloop.patcher.domain.model.ModelTrouble;
import io.greenloop.patcher.domain.model.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model behind an endpoint that speaks OpenAI's chat completions, asked as a stream. Nothing is kept there
 * ({@code store:false}), and no call outlasts its limit: the client's own time-out is backed by a watch outside of it.
 */
public final class OpenAiModel implements ChatModel {

    private static final ExecutorService CALLS = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "model-call");
        thread.setDaemon(true);
        return thread;
    });
    private static final Duration GRACE = Duration.ofMillis(500);

    private final OpenAIClient client;
    private final String model;
    private final Retries retries;

    public OpenAiModel(URI url, ModelSettings.Endpoint settings) {
        this(url, settings.model(), key(settings), new Retries(new Retries.RealTime()));
    }

    OpenAiModel(URI url, String model, String key, Retries retries) {
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(url.toString())
                .apiKey(key)
                .maxRetries(0)
                .build();
        this.model = model;
        this.retries = retries;
    }

    private static String key(ModelSettings.Endpoint settings) {
        return settings.apiKey()
                .orElseGet(() -> settings.apiKeyFile().map(OpenAiModel::read).orElse("none"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the api-key-file of a model cannot be read", e);
        }
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public ModelReply ask(Prompt prompt, int mostOutputTokens, Duration limit) throws ModelTrouble {
        return retries.within(limit, left -> once(prompt, mostOutputTokens, left));
    }

    private ModelReply once(Prompt prompt, int mostOutputTokens, Duration limit) throws ModelTrouble, Refused {
        var call = CALLS.submit(() -> stream(prompt, mostOutputTokens, limit));
        try {
            return call.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw brokenOff(limit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ModelTrouble("the call was stopped", true);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OpenAIServiceException refusal) {
                throw new Refused(
                        refusal.statusCode(),
                        refusal.headers().values("Retry-After").stream().findFirst());
            }
            if (failed.getCause() instanceof OpenAIException) {
                throw brokenOff(limit);
            }
            throw new ModelTrouble(
                    "the model's answer could not be read: "
                            + failed.getCause().getClass().getSimpleName(),
                    true);
        } finally {
            call.cancel(true);
        }
    }

    /** Never in the endpoint's own words, which may quote the prompt or the key. */
    private static ModelTrouble brokenOff(Duration limit) {
        return new ModelTrouble(
                "the model's endpoint broke off, or did not answer within %d s".formatted(limit.toSeconds()), true);
    }

    private ModelReply stream(Prompt prompt, int mostOutputTokens, Duration limit) {
        var options = RequestOptions.builder()
                .timeout(Timeout.builder().request(limit).read(limit).build())
                .build();
        var answer = new StreamedAnswer(System::nanoTime);
        try (StreamResponse<ChatCompletionChunk> chunks =
                client.chat().completions().createStreaming(request(prompt, mostOutputTokens), options)) {
            chunks.stream().forEach(answer::add);
        }
        return answer.reply(prompt);
    }

    private ChatCompletionCreateParams request(Prompt prompt, int mostOutputTokens) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addSystemMessage(prompt.rules())
                .addUserMessage(prompt.question())
                .responseFormat(ResponseFormatJsonObject.builder().build())
                .maxCompletionTokens(mostOutputTokens)
                .store(false)
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
    }
}
