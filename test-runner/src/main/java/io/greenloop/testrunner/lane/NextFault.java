package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails.Outcome;
import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tests that fail as soon as a build gets to them were failing before as well, for all that anybody can know. */
final class NextFault {

    private NextFault() {}

    static Map<TestId, Outcome> outcomes(TestTally tally) {
        return tally.failing().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        test -> new Outcome(
                                test,
                                Result.FAILED,
                                tally.of(test).executed(),
                                tally.of(test).took())));
    }
}
