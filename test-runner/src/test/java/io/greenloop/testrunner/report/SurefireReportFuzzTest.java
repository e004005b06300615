package io.greenloop.testrunner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;

/** Reports that code under test could have written itself. */
class SurefireReportFuzzTest {

    private static final int LONGEST_TEXT = 20_000;

    @FuzzTest
    void aReportIsReadOrUnreadable(byte[] data) {
        var tests = new ArrayList<ReportedTest>();
        try {
            new SurefireReports().parse("core", new ByteArrayInputStream(data), tests);
        } catch (XMLStreamException | UnreadableReport refused) {
            // What was read before is thrown away with it.
            return;
        }
        assertThat(tests).allSatisfy(test -> {
            assertThat(test.test().className()).isNotBlank();
            assertThat(test.took().isNegative()).isFalse();
            assertThat(test.message()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
            assertThat(test.stackTrace()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
        });
    }
}
