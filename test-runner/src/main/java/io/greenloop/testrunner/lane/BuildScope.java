package io.greenloop.testrunner.lane;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.MavenProfile;
import io.greenloop.testrunner.jdk.Jdk;
import java.util.List;

/**
 * How much of a project is built, and on what.
 *
 * @param modules directories, empty for the whole project; whatever these modules need has to be among them
 * @param profiles beside those that are active by themselves
 * @param sentinels tests of our own to run among the project's
 * @param jdk that Maven runs on, and with it what names no toolchain
 */
record BuildScope(List<String> modules, List<MavenProfile> profiles, BuildSentinels sentinels, Jdk jdk) {

    BuildScope {
        modules = List.copyOf(modules);
        profiles = List.copyOf(profiles);
        requireNonNull(sentinels, "sentinels");
        requireNonNull(jdk, "jdk");
    }
}
