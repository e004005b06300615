package io.greenloop.patcher.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Budget;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.Tier;
import io.greenloop.patcher.domain.MemoryFiles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelEngineTest {

    private static final String RIGHT = """
            {"explanation": "adds", "edits": [{"path": "%s", "search": "count - more", "replace": "count + more"}]}""".formatted(Asked.PATH);

    private final ScriptedModel model = new ScriptedModel();

    @Test
    void anAnswerBecomesACandidateWithItsCost() {
        model.answer = RIGHT;

        var proposal = propose(Budget.STANDARD);

        assertThat(proposal.candidates()).hasSize(1);
        assertThat(proposal.candidates().get(0).diff()).contains("+        count = count + more;");
        assertThat(proposal.candidates().get(0).template()).isEqualTo("scripted");
        assertThat(proposal.usage().inputTokens()).isEqualTo(1000);
        assertThat(proposal.usage().usd()).isEqualByComparingTo("0.0020");
    }

    @Test
    void anUnusableAnswerIsARefusalThatWasPaidFor() {
        model.answer = "Sure!";

        var proposal = propose(Budget.STANDARD);

        assertThat(proposal.candidates()).isEmpty();
        assertThat(proposal.unusable()).hasSize(1);
        assertThat(proposal.unusable().get(0).reason()).contains("not the JSON object");
        assertThat(proposal.usage().usd()).isEqualByComparingTo("0.0020");
    }

    @Test
    void aChangeThatWasRefusedBeforeIsUnusable() {
        model.answer = RIGHT;
        var id = propose(Budget.STANDARD).candidates().get(0).id();

        var proposal = propose(Budget.STANDARD, new Refusal(id, Tier.SPARK, "", "ERROR_STRINGS"));

        assertThat(proposal.unusable())
                .extracting(Refusal::reason)
                .containsExactly("the answer is a change that was refused before");
    }

    @Test
    void secretsStayHomeAndComeBackInTheAnswer() {
        model.answer = """
                {"explanation": "x", "edits": [{"path": "%s",
                 "search": "PASSWORD = \\"GREENLOOP_REDACTED_0001\\"", "replace": "PASS = \\"GREENLOOP_REDACTED_0001\\""}]}""".formatted(Asked.PATH);

        var proposal = propose(Budget.STANDARD);

        assertThat(model.asked.get(0).question()).doesNotContain("swordfish77").contains("GREENLOOP_REDACTED_0001");
        assertThat(proposal.candidates().get(0).diff()).contains("PASS = \"swordfish77\"");
    }

    @Test
    void withoutTokensOrMoneyLeftNothingIsAsked() {
        var noTokens = new Budget(5, Duration.ofMinutes(1), 0, BigDecimal.ONE);
        var noMoney = new Budget(5, Duration.ofMinutes(1), 100_000, BigDecimal.ZERO);

        assertThat(propose(noTokens).trouble().kind()).isEqualTo(Failure.Kind.RESOURCES);
        assertThat(propose(noMoney).trouble().message()).contains("budget");
        assertThat(model.asked).isEmpty();
    }

    @Test
    void theAnswerMayBeNoLongerThanTheBudgetPaysFor() {
        model.answer = RIGHT;

        propose(new Budget(5, Duration.ofSeconds(7), 100_000, new BigDecimal("0.004")));

        assertThat(model.mostTokens).isBetween(200, 1_999);
        assertThat(model.limit).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void troubleIsToldAndNeverTakenForFree() {
        model.trouble = new ModelTrouble("the model did not answer within 3 s", true);

        var proposal = propose(Budget.STANDARD);

        assertThat(proposal.trouble().message())
                .isEqualTo("tier SPARK (scripted): the model did not answer within 3 s");
        assertThat(proposal.usage().usd()).isPositive();
        assertThat(proposal.candidates()).isEmpty();
    }

    private ModelProposal propose(Budget remaining, Refusal... refusals) {
        var command = Asked.command(Tier.SPARK, remaining, refusals);
        var engine = new ModelEngine(
                model,
                new ModelPrice(BigDecimal.ONE, BigDecimal.valueOf(2)),
                4_096,
                Duration.ofMinutes(1),
                new PromptWriter(24_000),
                MemoryFiles.EMPTY_REPOSITORY,
                Clock.systemUTC());
        return engine.propose(command, Asked.problem(command), action -> {});
    }

    /** Answers as told and keeps what it was asked. */
    private static final class ScriptedModel implements ChatModel {

        private final List<Prompt> asked = new ArrayList<>();
        private String answer = "";
        private ModelTrouble trouble;
        private int mostTokens;
        private Duration limit;

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public ModelReply ask(Prompt prompt, int mostOutputTokens, Duration limit) throws ModelTrouble {
            asked.add(prompt);
            mostTokens = mostOutputTokens;
            this.limit = limit;
            if (trouble != null) {
                throw trouble;
            }
            return new ModelReply(answer, 1000, 500, false, Duration.ZERO, Duration.ZERO);
        }
    }
}
