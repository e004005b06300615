package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.tests.TestFileReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Hands on exceptions that were there before and now put their own words in the place of what they are given to say. */
final class OverriddenMessagesGate implements Gate {

    private static final Pattern SPEAKS = Pattern.compile("(?:.*\\.)?(\\w+)\\.get(?:Localized)?Message\\(\\)");
    private static final Pattern PASSES_ON = Pattern.compile("\\{returnsuper\\.get(?:Localized)?Message\\(\\);}");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            var couldSpeak = file.isJava()
                    && file.before().filter(text -> text.contains("extends")).isPresent()
                    && file.after().filter(text -> text.contains("Message()")).isPresent()
                    && !TestCodeGate.isTest(candidate, file);
            if (couldSpeak) {
                speaking(file, reasons);
            }
        }
        return new Verdict(reasons);
    }

    private static void speaking(ChangedFile file, List<GateReason> reasons) {
        var before = file.before().orElse("");
        var known = TestFileReader.read(before).methods().keySet();
        TestFileReader.read(file.after().orElse("")).methods().forEach((name, method) -> {
            var type = SPEAKS.matcher(name);
            if (type.matches()
                    && !known.contains(name)
                    && isException(before, type.group(1))
                    && !PASSES_ON.matcher(method.body()).matches()) {
                reasons.add(new GateReason(
                        GateName.ERROR_STRINGS,
                        Decision.ESCALATE,
                        "MESSAGE_CHANGED",
                        file.path(),
                        method.line(),
                        "",
                        name,
                        "%s no longer says what it is given to say".formatted(type.group(1))));
            }
        });
    }

    private static boolean isException(String text, String type) {
        return Pattern.compile("\\bclass\\s+" + Pattern.quote(type)
                        + "\\b[^{]*\\bextends\\s+[\\w.]*(?:Exception|Error|Throwable|Failure)\\b")
                .matcher(text)
                .find();
    }
}
