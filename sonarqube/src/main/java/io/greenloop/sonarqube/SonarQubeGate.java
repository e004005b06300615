package io.greenloop.sonarqube;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.CandidateUnderReview;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.Gate;
import io.greenloop.gates.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Asks the user's own server about the changed files, before and after, in a project that is there for that only. Its quality
 * gate can have somebody look; its measures are told; where it gives no answer in time, that is unknown.
 */
public final class SonarQubeGate implements Gate {

    private final WebApi api;
    private final Scan scan;
    private final Duration limit;
    private final Clock clock;
    private final Supplier<String> keys;

    SonarQubeGate(WebApi api, Scan scan, Duration limit, Clock clock, Supplier<String> keys) {
        this.api = api;
        this.scan = scan;
        this.limit = limit;
        this.clock = clock;
        this.keys = keys;
    }

    /**
     * A gate that asks this server.
     *
     * @param environment of which the scanner is given what it needs
     * @param limit for everything together
     */
    public static SonarQubeGate asking(SonarServer server, Map<String, String> environment, Duration limit) {
        return new SonarQubeGate(
                new WebApi(server),
                new ScanProcess(server, environment),
                limit,
                Clock.systemUTC(),
                () -> "greenloop-" + UUID.randomUUID());
    }

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        if (candidate.files().isEmpty()) {
            return Verdict.PASS;
        }
        var reasons = new ArrayList<GateReason>();
        var project = new TemporaryProject(api, keys.get());
        try {
            reasons.addAll(judged(candidate, project, Deadline.in(limit, clock)));
        } catch (SonarUnavailable e) {
            reasons.add(unknown("SONARQUBE_UNKNOWN", "SonarQube could not be asked: " + e.getMessage()));
        } finally {
            if (!project.delete()) {
                reasons.add(unknown(
                        "SONARQUBE_PROJECT_LEFT",
                        "the temporary project %s could not be deleted from the SonarQube server; delete it there"
                                .formatted(project.key())));
            }
        }
        return new Verdict(reasons);
    }

    private List<GateReason> judged(CandidateUnderReview candidate, TemporaryProject project, Deadline deadline)
            throws SonarUnavailable {
        var files = candidate.files();
        if (files.size() > Analyses.MOST_FILES) {
            throw new SonarUnavailable("%d files are more than the %d that are compared at once"
                    .formatted(files.size(), Analyses.MOST_FILES));
        }
        ServerVersion.require(api.text("api/server/version", Map.of()));
        project.create();
        var analyses = new Analyses(api, scan, project, deadline);
        try (var old = ScanFolder.of(files, ChangedFile::before, candidate.project()::isTest);
                var now = ScanFolder.of(files, ChangedFile::after, candidate.project()::isTest)) {
            var before = analyses.of(old, "before");
            var after = analyses.of(now, "after");
            return new SonarComparison(before, after, now::place).reasons(files);
        }
    }

    private static GateReason unknown(String code, String sentence) {
        return new GateReason(GateName.SONARQUBE, Decision.UNKNOWN, code, "", 0, "", "", sentence);
    }
}
