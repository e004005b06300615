package io.greenloop.patcher.domain.model;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.LocalRepository;
import io.greenloop.patcher.domain.search.SearchProblem;
import io.greenloop.worker.redaction.Redaction;
import io.greenloop.worker.redaction.UnscannableText;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks one model for one candidate, within what is left of the budget. */
public final class ModelEngine {

    /** Fewer tokens than this hold no answer worth asking for. */
    private static final int SHORTEST_ANSWER = 200;

    private final ChatModel model;
    private final ModelPrice price;
    private final int mostOutputTokens;
    private final Duration timeout;
    private final PromptWriter prompts;
    private final LocalRepository repository;
    private final Clock clock;

    /**
     * @param mostOutputTokens hard limit of one answer
     * @param timeout longest wait for one answer
     */
    public ModelEngine(
            ChatModel model,
            ModelPrice price,
            int mostOutputTokens,
            Duration timeout,
            PromptWriter prompts,
            LocalRepository repository,
            Clock clock) {
        this.model = model;
        this.price = price;
        this.mostOutputTokens = mostOutputTokens;
        this.timeout = timeout;
        this.prompts = prompts;
        this.repository = repository;
        this.clock = clock;
    }

    ModelProposal propose(ProposePatches command, SearchProblem problem, Consumer<Runnable> onStop) {
        var redaction = new Redaction(clock);
        Prompt prompt;
        try (var code = new CodeBase(problem.files(), problem.baseline(), repository)) {
            prompt = redacted(prompts.write(command, problem, code), redaction);
        } catch (UnscannableText e) {
            return trouble(
                    FailureNumber.PROMPT_NOT_SCANNED,
                    "the prompt was not sent, it cannot be scanned for secrets: " + e.getMessage(),
                    Usage.NONE);
        }
        int affordable = affordableOutput(command, prompt);
        if (affordable < SHORTEST_ANSWER) {
            return trouble(
                    FailureNumber.NO_BUDGET_FOR_THE_MODEL,
                    "what is left of the budget does not pay for another answer",
                    Usage.NONE);
        }
        return ask(command, problem, prompt, affordable, redaction, onStop);
    }

    private static Prompt redacted(Prompt prompt, Redaction redaction) throws UnscannableText {
        return new Prompt(prompt.rules(), redaction.redact(prompt.question()));
    }

    private int affordableOutput(ProposePatches command, Prompt prompt) {
        var remaining = command.remaining();
        long in = prompt.estimatedTokens();
        long byTokens = Math.max(0, remaining.tokens() - in);
        return (int) Math.min(Math.min(byTokens, mostOutputTokens), price.affordableOutput(remaining.usd(), in));
    }

    private ModelProposal ask(
            ProposePatches command,
            SearchProblem problem,
            Prompt prompt,
            int mostTokens,
            Redaction redaction,
            Consumer<Runnable> onStop) {
        var call = new StoppableCall(Thread.currentThread());
        onStop.accept(call::stop);
        try {
            var reply = model.ask(
                    prompt, mostTokens, shorter(timeout, command.remaining().wallTime()));
            return judged(command, problem, reply, redaction);
        } catch (ModelTrouble e) {
            // Nobody knows what a broken call cost, so at least its question is booked.
            var usage = e.mayHaveCost() ? usage(prompt.estimatedTokens(), 0) : new Usage(1, 0, 0, BigDecimal.ZERO);
            return trouble(
                    FailureNumber.MODEL_DOES_NOT_ANSWER,
                    "tier %s (%s): %s".formatted(command.tier(), model.name(), e.getMessage()),
                    usage);
        } finally {
            call.end();
        }
    }

    private ModelProposal judged(ProposePatches command, SearchProblem problem, ModelReply reply, Redaction redaction) {
        var usage = usage(reply.inputTokens(), reply.outputTokens());
        try {
            if (reply.isCut()) {
                throw new UnusableAnswer("the answer was longer than its limit and was cut off");
            }
            var change = new AnswerReader(problem.files(), redaction::restore).read(reply.content());
            int rank = 1
                    + (int) command.refusals().stream()
                            .filter(refusal -> refusal.tier() == command.tier())
                            .count();
            var candidate = Candidate.of(
                    change.diff(),
                    command.tier(),
                    model.name(),
                    change.explanation(),
                    change.path(),
                    change.line(),
                    rank);
            if (command.refusals().stream()
                    .anyMatch(refusal -> refusal.candidateId().equals(candidate.id()))) {
                throw new UnusableAnswer("the answer is a change that was refused before");
            }
            return ModelProposal.of(candidate, usage);
        } catch (UnusableAnswer e) {
            return ModelProposal.unusable(unusable(command.tier(), reply, e), usage);
        }
    }

    private static Refusal unusable(Tier tier, ModelReply reply, UnusableAnswer why) {
        return new Refusal("", tier, reply.content(), why.getMessage());
    }

    private Usage usage(long inputTokens, long outputTokens) {
        return new Usage(1, inputTokens, outputTokens, price.of(inputTokens, outputTokens));
    }

    private static ModelProposal trouble(FailureNumber number, String message, Usage usage) {
        return ModelProposal.trouble(number.because(message), usage);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
