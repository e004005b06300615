package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tests that are in the compiled classes of a built project and that nobody reported, not even as skipped. */
final class UnseenTests {

    private static final long LARGEST = 4L << 20;
    /** What a POM says of which tests run: then class files alone do not tell. */
    private static final Pattern SELECTION = Pattern.compile(
            "<(?:includes?|excludes?|(?:excluded)?[gG]roups|test|suiteXmlFiles?|includesFile|excludesFile|skip\\w*"
                    + "|maven\\.test\\.skip|testng)\\b");

    private UnseenTests() {}

    /** Empty where the project itself chooses which tests run. */
    static Set<TestId> of(BuiltProject project, TestTally tally) {
        var unseen = new TreeSet<TestId>();
        for (var module : project.run().layout().modules()) {
            if (!chooses(project.folder(), module)) {
                unseen.addAll(FoundTests.in(project.folder(), module));
            }
        }
        unseen.removeAll(tally.tests().keySet());
        // A class that failed or was skipped as a whole was seen, and those in it.
        tally.tests().keySet().stream()
                .filter(test -> test.method().isEmpty())
                .forEach(whole -> unseen.removeIf(test -> isOf(whole, test)));
        return unseen;
    }

    private static boolean isOf(TestId whole, TestId test) {
        return test.module().equals(whole.module())
                && (test.className().equals(whole.className())
                        || test.className().startsWith(whole.className() + "$"));
    }

    /** Whether a POM of the module, or of a folder above it, has a word in it. */
    private static boolean chooses(Path checkout, ModuleLayout module) {
        for (var at = checkout.resolve(module.directory());
                at != null && at.startsWith(checkout);
                at = at.getParent()) {
            var pom = at.resolve("pom.xml");
            try {
                if (Files.isRegularFile(pom, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(pom) < LARGEST
                        && SELECTION
                                .matcher(XmlComments.takenFrom(Files.readString(pom, ISO_8859_1)))
                                .find()) {
                    return true;
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return false;
    }
}
