package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.CiReport;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.TestSelector;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A project handed in as an archive.
 *
 * @param name of the archive as its submitter knows it; made harmless and bounded
 * @param file where it lies for as long as the submission takes
 * @param profiles that the project is built with
 * @param policy null means the standard one
 * @param key makes a repeated request the same job; empty means none
 * @param failure what CI saw; null when nobody told
 */
public record Upload(
        String name,
        Path file,
        List<TestSelector> tests,
        List<MavenProfile> profiles,
        Policy policy,
        String key,
        CiReport failure) {

    public Upload {
        Objects.requireNonNull(file, "file");
        var plain = name == null ? "" : name.replaceAll("[^\\w.-]", "_");
        name = plain.isEmpty() ? "archive" : Bounded.text(plain, 100);
        tests = tests == null ? List.of() : List.copyOf(tests);
        profiles = MavenProfile.list(profiles);
    }

    /** An upload that says nothing of what CI saw, nor of profiles. */
    public Upload(String name, Path file, List<TestSelector> tests, Policy policy, String key) {
        this(name, file, tests, List.of(), policy, key, null);
    }
}
