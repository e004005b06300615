package io.greenloop.testrunner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestSelector;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTestsTest {

    private static final List<TestId> TESTS = List.of(
            new TestId("", "shop.OrderTest", "addsTax"),
            new TestId("", "shop.OrderTest", "roundsHalfUp"),
            new TestId("", "shop.InvoiceTest", "adds"),
            new TestId("core", "shop.core.CartTest", "isEmpty"),
            new TestId("core", "shop.core.VoucherTest", ""));

    @Test
    void aMisspeltClassIsFound() {
        assertThat(NearestTests.to(new TestSelector("shop.OrdrTest"), TESTS))
                .hasSize(3)
                .startsWith("OrderTest");
    }

    @Test
    void aMisspeltMethodIsFoundInItsClass() {
        assertThat(NearestTests.to(new TestSelector("OrderTest#addTax"), TESTS)).startsWith("OrderTest#addsTax");
    }

    @Test
    void caseAloneIsTheSmallestDifference() {
        assertThat(NearestTests.to(new TestSelector("carttest"), TESTS)).startsWith("CartTest");
    }
}
