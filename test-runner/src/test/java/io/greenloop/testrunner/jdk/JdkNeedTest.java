package io.greenloop.testrunner.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkNeedTest {

    private static final Jdk EIGHT = new Jdk(Path.of("/opt/jdk-8"), "1.8.0_412", "temurin");
    private static final Jdk ELEVEN = new Jdk(Path.of("/opt/jdk-11"), "11.0.25", "oracle");
    private static final Jdk SEVENTEEN = new Jdk(Path.of("/opt/jdk-17"), "17.0.15", "debian");
    private static final Jdk TWENTY_ONE = new Jdk(Path.of("/opt/jdk-21"), "21.0.5", "eclipse");
    private static final Jdk TWENTY_FIVE = new Jdk(Path.of("/opt/jdk-25"), "25", "eclipse");
    private static final InstalledJdks JDKS =
            new InstalledJdks(SEVENTEEN, List.of(EIGHT, ELEVEN, SEVENTEEN, TWENTY_ONE, TWENTY_FIVE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fatal error compiling: error: release version 21 not supported | JDK 21 or later | 21.0.5",
                "Fatal error compiling: invalid target release: 1.23 | JDK 23 or later | 25",
                "error: Source option 6 is no longer supported. Use 7 or later. | a JDK that still compiles for Java 6 | none",
                "x/Y has been compiled by a more recent version of the Java Runtime (class file version 67.0), this | JDK 23 or later | 25",
                "cannot access Y: bad class file: class file has wrong version 65.0, should be 61.0 | JDK 21 or later | 21.0.5",
                "Detected JDK /usr/lib/jvm/j version 17.0.15 (JAVA_HOME=/usr/lib/jvm/j) is not in the allowed range [21,22). | a JDK of version [21,22) | 21.0.5",
                "Detected JDK version 17.0.15 (JAVA_HOME=/usr/lib/jvm/j) is not in the allowed range [23,). | a JDK of version [23,) | 25",
                "Detected JDK Version: 17.0.15 is not in the allowed range 25. | a JDK of version 25 | 25",
                "Detected JDK Version: 17.0.15 is not in the allowed range [11,12). | a JDK of version [11,12) | none",
            })
    void whatABuildComplainsOfSaysWhichJdkItAsksFor(String said, String words, String taken) {
        var need = JdkNeed.in(said).orElseThrow();

        assertThat(need).hasToString(words);
        assertThat(JDKS.meeting(need).map(Jdk::version).orElse("none")).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot find matching toolchain definitions for the following toolchain types:\njdk [ version='99' ]\nPlease",
                "Cannot find matching toolchain definitions for the following toolchain types:\n[ERROR] jdk [ version='99' ]",
                "Requested toolchain specification did not match any configured toolchain: {version='99'}"
            })
    void aToolchainThatWasNotFoundAmongAllOfThemIsMetByNone(String said) {
        var need = JdkNeed.in(said).orElseThrow();

        assertThat(need).hasToString("a JDK as toolchain with version='99'");
        assertThat(JDKS.meeting(need)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Detected JDK ",
                "has been compiled by a more recent version of the Java",
                "Requested toolchain specification did not match any configured toolchain: {",
                "error: release version 99999999999999 ",
                "class file has wrong version 99999999999999.1 "
            })
    void beginningsWithoutEndAreReadInNoTime(String beginning) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> JdkNeed.in(beginning.repeat(20_000)));
    }

    @Test
    void otherFailuresAskForNothing() {
        assertThat(JdkNeed.in("There are test failures. expected release 21 but was 20"))
                .isEmpty();
    }

    @Test
    void toolchainsOfferEveryJdkUnderWhatProjectsCallIt() {
        var text = ToolchainsFile.text(JDKS, home -> home);

        assertThat(text)
                .contains("<version>1.8</version><vendor>openjdk</vendor>")
                .contains("<version>8</version><vendor>temurin</vendor>")
                .contains("<version>21</version><vendor>temurin</vendor>")
                .contains("<jdkHome>%s</jdkHome>".formatted(TWENTY_FIVE.inside()));
        assertThat(text.indexOf("<version>17</version>")).isLessThan(text.indexOf("<version>11</version>"));
    }

    @Test
    void whatIsOutsideTheSystemIsMountedAndWhatIsPartOfItIsNot() {
        assertThat(TWENTY_ONE.mount()).hasValueSatisfying(mount -> {
            assertThat(mount.host()).isEqualTo(TWENTY_ONE.home());
            assertThat(mount.writable()).isFalse();
            assertThat(mount.inside()).isEqualTo(TWENTY_ONE.inside());
        });
        assertThat(new Jdk(Path.of("/usr/lib/jvm/x"), "21", "").mount()).isEmpty();
        assertThat(JDKS.seenAt(TWENTY_ONE.inside())).contains(TWENTY_ONE);
    }
}
