package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BehaviourCompared.Answer;
import io.greenloop.contracts.BehaviourCompared.Difference;
import io.greenloop.worker.redaction.Redaction;
import io.greenloop.worker.redaction.UnscannableText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Differences as they may leave: inputs are made of constants of the project, which may be secrets. */
final class ToldDifferences {

    private ToldDifferences() {}

    /** Without secrets; those that cannot be scanned are left out. */
    static List<Difference> of(List<Difference> differences) {
        var redaction = new Redaction(Clock.systemUTC());
        var told = new ArrayList<Difference>();
        for (var difference : differences) {
            try {
                told.add(redacted(redaction, difference));
            } catch (UnscannableText unscannable) {
                // It might hold anything.
            }
        }
        return told;
    }

    private static Difference redacted(Redaction redaction, Difference difference) throws UnscannableText {
        var answers = new ArrayList<Answer>();
        for (var answer : difference.answers()) {
            answers.add(new Answer(answer.cluster(), redaction.redact(answer.result())));
        }
        return new Difference(redaction.redact(difference.call()), redaction.redact(difference.before()), answers);
    }
}
