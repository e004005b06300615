package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * The failures that CI saw, by which a job knows whether it heals the same ones. It may be given as JUnit XML; what is kept and
 * passed on are the failing tests in it.
 *
 * @param tests at least one, at most {@value #MOST_TESTS}
 */
public record CiReport(List<CiFailure> tests) {

    public static final int MOST_TESTS = 100;

    public CiReport {
        tests = Bounded.list("failure.tests", tests, MOST_TESTS);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("failure names no test that failed: leave it out, or say which did");
        }
    }

    /**
     * Reads it as a submitter wrote it.
     *
     * @param tests null or empty where the report says it all
     * @param report JUnit XML, null or empty where the tests are listed
     * @throws IllegalArgumentException when the report is no JUnit XML, or no failing test is named
     */
    @JsonCreator
    public static CiReport of(@JsonProperty("tests") List<CiFailure> tests, @JsonProperty("report") String report) {
        var all = new ArrayList<CiFailure>(tests == null ? List.of() : tests);
        if (report != null && !report.isBlank()) {
            all.addAll(new JUnitXml().failures(report));
        }
        return new CiReport(all);
    }

    /** As the test-runner would have put them. */
    public List<FailureSignature> signatures() {
        return tests.stream().map(CiFailure::signature).toList();
    }
}
