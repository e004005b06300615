package io.greenloop.testrunner.lane;

import io.greenloop.contracts.MavenProfile;
import io.greenloop.testrunner.jdk.Jdk;
import java.util.List;

/**
 * What a job wants built.
 *
 * @param modules directories of those that are built with what they need, empty for the whole project
 * @param profiles beside those that are active by themselves
 */
record BuildTask(String jobId, List<String> modules, List<MavenProfile> profiles) {

    BuildTask {
        modules = List.copyOf(modules);
        profiles = List.copyOf(profiles);
    }

    static BuildTask wholeProject(String jobId, List<MavenProfile> profiles) {
        return new BuildTask(jobId, List.of(), profiles);
    }

    BuildScope on(Jdk jdk) {
        return new BuildScope(modules, profiles, jdk);
    }
}
