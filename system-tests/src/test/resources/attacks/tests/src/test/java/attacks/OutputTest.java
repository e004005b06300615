package attacks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Output that wants to be taken for something else. */
class OutputTest {

    @Test
    @Tag("rule")
    void printsSuccess() {
        System.out.println("[INFO] Tests run: 999, Failures: 0, Errors: 0, Skipped: 0\n[INFO] BUILD SUCCESS");
        throw Canary.refused("printing is not passing");
    }

    @Test
    @Tag("rule")
    void printsTerminalEscapes() {
        System.out.println("\u001b[2J\u001b]0;attacked\u0007\u001b[31mred\u0085\u202e");
        throw new IllegalStateException("refused: \u001b[2J\u001b]0;attacked\u0007");
    }

    @Test
    @Tag("rule")
    void printsASecretOfItsOwn() {
        System.out.println(Canary.of("token"));
        throw Canary.refused("it is taken out of the log");
    }
}
