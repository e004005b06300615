package io.greenloop.patcher.domain.template.statement;

import io.greenloop.patcher.domain.template.Template;
import java.util.List;

/** The templates that insert, move, wrap and drop statements. */
public final class StatementTemplates {

    private StatementTemplates() {}

    public static List<Template> all() {
        return List.of(
                new GuardedReturn(),
                new BranchEnd(),
                new EarlyAnswer(),
                new GuardedThrow(),
                new GuardedJump(),
                new RecursiveProgress(),
                new LoopProgress(),
                new LoopCondition(),
                new ReversedLoop(),
                new WhileOrIf(),
                new InsertedElement(),
                new LastElement(),
                new LastRound(),
                new MissingSeparator(),
                new FilledBlock(),
                new PreparedArgument(),
                new InsertedAssignment(),
                new ResetValue(),
                new MissingOrder(),
                new CopiedStatement(),
                new MissingCall(),
                new SwappedStatements(),
                new LostSwap(),
                new MovedStatement(),
                new WrappedStatement(),
                new UnwrappedStatement(),
                new ElseShape(),
                new AddedReturn(),
                new DeletedStatement());
    }
}
