package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InheritedTestsTest {

    private static final String TEST = "src/test/java/com/acme/FileStoreTest.java";
    private static final String TESTS = """
            package com.acme;
            class FileStoreTest extends StoreContract {
              @Override Store store() { return new FileStore(); }
              @Test void syncs() { assertTrue(store().sync()); }
            }
            """;
    private static final String CONTRACT = """
            package com.acme;
            abstract class StoreContract {
              abstract Store store();
              @BeforeEach void open() { store().open(); }
              @Test void keeps() { assertEquals(1, store().put("a")); }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Test void syncs | @Override @Test void keeps() { } @Test void syncs | TEST_DISABLED REJECT",
                "@Test void syncs | @Override void keeps() { } @Test void syncs | TEST_DISABLED REJECT",
                "@Test void syncs | @Override void keeps() { super.keeps(); } @Test void syncs | TEST_DISABLED REJECT",
                "extends StoreContract | extends Object | TEST_REMOVED ESCALATE",
                "extends StoreContract | '' | TEST_REMOVED ESCALATE",
            })
    void aTestThatWasInheritedIsNotLostUnseen(String search, String replacement, String expected) {
        assertThat(said(review().replacing(TEST, search, replacement))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Test void syncs | @Override @Test void keeps() { assertEquals(2, store().put(2)); } @Test void syncs",
                "@Test void syncs | @Override void open() { } @Test void syncs",
                "@Test void syncs | void keeps(int more) { } @Test void syncs",
                "extends StoreContract { | { @Test void keeps() { assertEquals(1, store().put(1)); }",
            })
    void oneThatIsInItsPlaceHoldsAsMuch(String search, String replacement) {
        assertThat(said(review().replacing(TEST, search, replacement))).isEmpty();
    }

    @Test
    void theTestsMayComeFromFurtherAway() {
        var between = "src/test/java/com/acme/DiskContract.java";

        assertThat(said(review().replacing(TEST, "StoreContract", "DiskContract")
                        .adding(between, "package com.acme; abstract class DiskContract extends StoreContract { }")))
                .isEmpty();
        assertThat(said(review().replacing(TEST, "extends StoreContract", "")
                        .adding(
                                "src/test/java/com/acme/FileStoreContractTest.java",
                                "package com.acme; class FileStoreContractTest extends StoreContract { }")))
                .isEmpty();
    }

    private static Review review() {
        return Review.ofProject().file(TEST, TESTS).file("src/test/java/com/acme/StoreContract.java", CONTRACT);
    }

    private static String said(Review review) {
        return review.writtenBy(Authorship.ANYONE).by(new TestCodeGate()).reasons().stream()
                .map(reason -> reason.code() + " " + reason.decision())
                .collect(Collectors.joining(", "));
    }
}
