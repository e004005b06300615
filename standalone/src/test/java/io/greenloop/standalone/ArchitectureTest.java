package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.greenloop.testkit.architecture.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges all modules in one place, because this one sees them all. */
class ArchitectureTest {

    private static final String ROOT = "io.greenloop";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static List<ArchRule> rules() {
        return new ArchitectureRules(ROOT).all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModulesKeepTheRules(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void theModulesAreReallySeen() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains(
                        "contracts",
                        "workspace",
                        "javasource",
                        "gates",
                        "worker",
                        "service",
                        "embedded",
                        "orchestrator",
                        "testrunner",
                        "patcher",
                        "analyzer",
                        "standalone");
    }
}
