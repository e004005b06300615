package io.greenloop.bench.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.GateName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnCasesTest {

    @Test
    void whatWasDrawnOnceIsTheSameTheNextTime(@TempDir Path folder) {
        var cases = List.of(
                GateCase.bad(GateName.RISK, "kind", Library.CSV, "A.java", "one"),
                GateCase.good(Library.CSV, "1.9.0", "A.java", "two"));
        new DrawnCases(folder).of("list", () -> cases);

        var again = new DrawnCases(folder).of("list", () -> {
            throw new AssertionError("drawn twice");
        });

        assertThat(again).isEqualTo(cases);
    }
}
