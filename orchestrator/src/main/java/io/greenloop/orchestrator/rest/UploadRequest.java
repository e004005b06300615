package io.greenloop.orchestrator.rest;

import io.greenloop.contracts.CiReport;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.TestSelector;
import java.util.List;

/**
 * What goes with an uploaded archive; all of it may be left out.
 *
 * @param tests what the job is about; empty means every failing test
 * @param profiles that the project is built with beside those that are active by themselves
 * @param policy null means the standard one
 * @param key makes a repeated request the same job; empty means none
 * @param failure what CI saw; null when nobody told
 */
record UploadRequest(
        List<TestSelector> tests, List<MavenProfile> profiles, Policy policy, String key, CiReport failure) {

    static final UploadRequest EMPTY = new UploadRequest(List.of(), List.of(), null, "", null);

    UploadRequest {
        tests = tests == null ? List.of() : List.copyOf(tests);
        profiles = MavenProfile.list(profiles);
        key = key == null ? "" : key;
    }
}
