package io.greenloop.cli;

import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobNews;
import java.util.ArrayList;
import java.util.List;

/** Puts failing tests into lines. */
final class FailureText {

    private final Screen screen;

    FailureText(Screen screen) {
        this.screen = screen;
    }

    /** The test, and what it said. */
    List<String> of(FailureSignature failure) {
        var message = Text.firstLine(failure.detail());
        var type = Text.simpleName(failure.exceptionType());
        return List.of(
                screen.paint(Ink.RED, "✘") + " " + failure.test(),
                "  " + (type.isEmpty() || message.isEmpty() ? type + message : type + ": " + message));
    }

    /** What CI saw and what fails here, one below the other. */
    List<String> of(JobNews.Parked parked) {
        var lines = new ArrayList<String>();
        lines.add("parked\twhat fails here is not what CI saw");
        lines.add("CI saw");
        parked.ci().forEach(failure -> lines.addAll(of(failure)));
        lines.add(parked.local().isEmpty() ? "here no test fails: " + Text.words(parked.kind()) : "here fails");
        parked.local().forEach(failure -> lines.addAll(of(failure)));
        return lines;
    }
}
