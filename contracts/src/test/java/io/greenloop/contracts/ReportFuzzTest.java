package io.greenloop.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Reports of test runs that anybody may have handed in. */
class ReportFuzzTest {

    @FuzzTest
    void aReportIsReadOrRefused(byte[] data) {
        var text = new String(data, UTF_8);
        CiReport report;
        try {
            report = CiReport.of(null, text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n").hasSizeLessThan(200);
            return;
        }
        assertThat(report.tests())
                .hasSizeBetween(1, CiReport.MOST_TESTS)
                .allSatisfy(test -> assertThat(test.className()).isNotBlank());
        assertThat(report.signatures()).hasSameSizeAs(report.tests());
        assertThat(CiReport.of(report.tests(), null)).isEqualTo(report);
    }
}
