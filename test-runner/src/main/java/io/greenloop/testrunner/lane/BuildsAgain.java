package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.Repetitions.Run;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Builds a project several times more, and where it is asked to, once with tests of our own among the project's. That build counts as
 * the others do where the project's tests end in it as they did before, so that ours can make no test fail that would not have.
 */
final class BuildsAgain {

    private final RandomGenerator random;

    /** @param random must be hard to guess */
    BuildsAgain(RandomGenerator random) {
        this.random = random;
    }

    /**
     * What the builds showed.
     *
     * @param unsound builds that did not get to their end
     */
    record Seen(List<Run> runs, int unsound, SentinelAnswer sentinels) {

        static final Seen NOTHING = new Seen(List.of(), 0, SentinelAnswer.NOT_ASKED);
    }

    /**
     * @param watched tests beside which ours are put; none for builds without
     * @param build builds the project with them from a clean checkout
     */
    Seen run(
            ColdRun first,
            Collection<TestId> watched,
            int times,
            Function<BuildSentinels, ColdRun> build,
            StopSignal stop) {
        var runs = new ArrayList<Run>();
        var unsound = 0;
        var answer = SentinelAnswer.NOT_ASKED;
        var sentinels = BuildSentinels.beside(watched, first.layout(), random);
        if (!sentinels.modules().isEmpty() && times > 0 && !stop.isStopped()) {
            var run = build.apply(sentinels);
            var tally = TestTally.of(sentinels.without(run.tests()));
            answer = sentinels.answer(run.tests());
            if (isSound(first, run) && isSame(TestTally.of(first.tests()), tally)) {
                runs.add(new Run("build again, watched", tally));
            } else if (answer == SentinelAnswer.BEHAVED) {
                // Ours disturbed the others, or the others differ from run to run: then neither says anything here.
                answer = SentinelAnswer.ABSENT;
            }
        }
        while (runs.size() + unsound < times && answer != SentinelAnswer.MISBEHAVED && !stop.isStopped()) {
            var run = build.apply(BuildSentinels.none());
            if (isSound(first, run)) {
                runs.add(new Run("build again", TestTally.of(run.tests())));
            } else {
                unsound++;
            }
        }
        return new Seen(runs, unsound, answer);
    }

    /** Whether it got as far as the first one. */
    private static boolean isSound(ColdRun first, ColdRun run) {
        return run.result().end() == SandboxResult.End.EXITED
                && run.result().exitCode() == first.result().exitCode()
                && (!run.crashed() || first.crashed());
    }

    private static boolean isSame(TestTally first, TestTally now) {
        return first.executions().equals(now.executions()) && first.failing().equals(now.failing());
    }
}
