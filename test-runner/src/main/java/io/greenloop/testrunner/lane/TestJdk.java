package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.jdk.Jdk;
import java.util.regex.Pattern;

/** Finds out what a project's tests ran on: its toolchain where it has one, else what Maven ran on. */
final class TestJdk {

    private static final Pattern TOOLCHAIN =
            Pattern.compile("\\[INFO\\] Toolchain in maven-(?:surefire|failsafe)-plugin: JDK\\[(.+?)\\]");

    private TestJdk() {}

    /** @param maven what Maven ran on; it stays where modules differ, since children have to agree with the build anyway */
    static Jdk in(String log, InstalledJdks jdks, Jdk maven) {
        var homes = TOOLCHAIN
                .matcher(log)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        return homes.size() == 1 ? jdks.seenAt(homes.get(0)).orElse(maven) : maven;
    }
}
