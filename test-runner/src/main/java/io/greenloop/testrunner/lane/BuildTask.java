package io.greenloop.testrunner.lane;

import io.greenloop.contracts.MavenProfile;
import io.greenloop.testrunner.jdk.Jdk;
import java.util.List;

/**
 * What a job wants built.
 *
 * @param modules directories of those that are built with what they need, empty for the whole project
 * @param profiles beside those that are active by themselves
 * @param sentinels tests of our own to run among the project's
 */
record BuildTask(String jobId, List<String> modules, List<MavenProfile> profiles, BuildSentinels sentinels) {

    BuildTask {
        modules = List.copyOf(modules);
        profiles = List.copyOf(profiles);
    }

    static BuildTask wholeProject(String jobId, List<MavenProfile> profiles) {
        return new BuildTask(jobId, List.of(), profiles, BuildSentinels.none());
    }

    BuildTask with(BuildSentinels some) {
        return new BuildTask(jobId, modules, profiles, some);
    }

    BuildScope on(Jdk jdk) {
        return new BuildScope(modules, profiles, sentinels, jdk);
    }
}
