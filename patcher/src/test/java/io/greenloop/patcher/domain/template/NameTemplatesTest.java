package io.greenloop.patcher.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.MemoryFiles;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameTemplatesTest {

    private static final Hints COMPILE = new Hints(FailureClue.COMPILE, Set.of());

    @Test
    void aMisspeltNameBecomesTheNearestOne() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    int treshold(StringBuilder text, int threshold) {
                        return threshhold + text.lenght();
                    }
                }
                """);

        try (var code = files.code()) {
            var suggestions = Suggested.suggestions(new MisspeltSymbol(), code, MemoryFiles.pathOf("Subject"), COMPILE);

            assertThat(suggestions)
                    .extracting(suggestion -> suggestion.edits().get(0).replacement())
                    .contains("threshold", "length");
        }
    }

    @Test
    void aMisspeltTypeBecomesTheOneOfTheProject() {
        var files = MemoryFiles.mainClass("Subject", "class Subject {\nInvoce invoice;\n}")
                .with(MemoryFiles.pathOf("Invoice"), "package shop;\n\nclass Invoice {}\n");

        assertThat(Suggested.by(new MisspeltSymbol(), files, COMPILE)).contains("Invoice invoice;");
    }

    @Test
    void aMissingImportIsAddedInItsPlace() {
        var files = MemoryFiles.mainClass(
                "Subject", "import java.util.Map;\n\nclass Subject {\nMap<String, List<String>> names;\n}");

        var suggested = Suggested.by(new MissingImport(), files, COMPILE);

        assertThat(suggested).containsExactly("import java.util.List;");
    }

    @Test
    void aTypeOfAnotherPackageOfTheProjectIsImported() {
        var files = MemoryFiles.mainClass("Subject", "class Subject {\nInvoice invoice;\n}")
                .with("src/main/java/billing/Invoice.java", "package billing;\n\npublic class Invoice {}\n");

        assertThat(Suggested.by(new MissingImport(), files, COMPILE)).containsExactly("import billing.Invoice;");
    }
}
