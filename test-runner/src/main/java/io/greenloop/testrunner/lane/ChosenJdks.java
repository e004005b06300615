package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.testrunner.jdk.JdkNeed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Which JDK the builds of a job turned out to need. It may forget: what is forgotten is found out again, at the price of a
 * build that fails. Thread-safe.
 */
final class ChosenJdks {

    private static final Logger LOG = Logger.getLogger(ChosenJdks.class);
    private static final int MOST = 1_000;

    private final InstalledJdks jdks;
    private final Map<String, Jdk> byJob = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jdk> eldest) {
            return size() > MOST;
        }
    };

    ChosenJdks(InstalledJdks jdks) {
        this.jdks = jdks;
    }

    synchronized Jdk forJob(String jobId) {
        return byJob.getOrDefault(jobId, jdks.usual());
    }

    /**
     * Takes another JDK for the job where the need can be met by one.
     *
     * @param tried JDKs that did not do
     * @return whether to build again
     */
    synchronized boolean changed(String jobId, Optional<JdkNeed> need, Set<Jdk> tried) {
        var better = need.flatMap(jdks::meeting).filter(jdk -> !tried.contains(jdk));
        better.ifPresent(jdk -> {
            LOG.infof("another jdk taken jobId=%s version=%s", jobId, jdk.version());
            byJob.put(jobId, jdk);
        });
        return better.isPresent();
    }
}
