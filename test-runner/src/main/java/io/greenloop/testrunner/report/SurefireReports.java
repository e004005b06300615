package io.greenloop.testrunner.report;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML reports of Surefire and Failsafe: bounded, without entities, without following links. One reader reads one build. */
public final class SurefireReports {

    private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");
    private static final Pattern REPORTS = Pattern.compile("(?i).*(?:report|result|junit|xunit).*");
    private static final int MOST_FILES = 5_000;
    private static final long LARGEST_FILE = 16L << 20;
    private static final int MOST_TESTS = 100_000;
    private static final int LONGEST_TEXT = 20_000;
    /** Characters of all failures that one reader keeps; of those beyond it only how they begin. */
    private static final int MOST_TEXT = 64 << 20;

    private static final int LEAST_TEXT = 200;
    private static final int LONGEST_NAME = 4_000;
    /** More than any build may take, and far from what cannot be added up. */
    private static final double LONGEST_SECONDS = 100_000;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private long room = MOST_TEXT;

    /** A reader that resolves nothing. */
    public SurefireReports() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * Reads all reports of one module.
     *
     * @param module as in {@link TestId#module()}
     * @param target the module's build folder
     * @throws UnreadableReport when a report is no report, or there is more than a build can write
     */
    public List<ReportedTest> read(String module, Path target) throws UnreadableReport {
        var tests = new ArrayList<ReportedTest>();
        for (var name : FOLDERS) {
            read(module, target.resolve(name), tests);
        }
        if (tests.isEmpty()) {
            for (var folder : namedByProject(target)) {
                read(module, folder, tests);
            }
        }
        return tests;
    }

    private void read(String module, Path folder, List<ReportedTest> tests) throws UnreadableReport {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (var file : files(folder)) {
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                parse(module, in, tests);
            } catch (IOException | XMLStreamException e) {
                throw new UnreadableReport("report %s cannot be read".formatted(file.getFileName()));
            }
        }
    }

    /** A POM may put reports into another folder, {@code reportsDirectory}; then the usual one is missing. */
    private static List<Path> namedByProject(Path target) throws UnreadableReport {
        try (var all = Files.newDirectoryStream(target)) {
            var folders = new ArrayList<Path>();
            for (var file : all) {
                if (REPORTS.matcher(file.getFileName().toString()).matches()) {
                    folders.add(file);
                }
                if (folders.size() > MOST_FILES) {
                    throw new UnreadableReport("more folders of reports than a build can write");
                }
            }
            folders.sort(null);
            return folders;
        } catch (IOException e) {
            throw new UnreadableReport("folders of reports cannot be listed");
        }
    }

    private static List<Path> files(Path folder) throws UnreadableReport {
        try (var all = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            var files = new ArrayList<Path>();
            for (var file : all) {
                // Project code wrote this folder: reading a pipe would never end, and a link leads anywhere.
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new UnreadableReport("report %s is no plain file".formatted(file.getFileName()));
                }
                files.add(file);
                if (files.size() > MOST_FILES || Files.size(file) > LARGEST_FILE) {
                    throw new UnreadableReport("more reports than a build can write");
                }
            }
            files.sort(null);
            return files;
        } catch (IOException e) {
            throw new UnreadableReport("reports cannot be listed");
        }
    }

    void parse(String module, InputStream in, List<ReportedTest> tests) throws XMLStreamException, UnreadableReport {
        var xml = factory.createXMLStreamReader(in);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    tests.add(testCase(module, xml));
                }
                if (tests.size() > MOST_TESTS) {
                    throw new UnreadableReport("more tests than a build can run");
                }
            }
        } catch (MissingResourceException malformed) {
            // The JDK's parser has no words for some faults in a document type, and stumbles over that.
            throw new UnreadableReport("a report that is no XML");
        } finally {
            xml.close();
        }
    }

    private ReportedTest testCase(String module, XMLStreamReader xml) throws XMLStreamException, UnreadableReport {
        var className = attribute(xml, "classname");
        var name = attribute(xml, "name");
        if (className.isBlank()) {
            throw new UnreadableReport("a test case without a class");
        }
        if (className.length() > LONGEST_NAME || name.length() > LONGEST_NAME * 10) {
            throw new UnreadableReport("a test case with a name that nobody gave it");
        }
        // A class that fails as a whole is reported as a test with the name of the class, or none.
        var method = name.equals(className) ? "" : ReportedTest.bareMethod(name);
        var test = new TestId(module, className, method);
        var took = seconds(attribute(xml, "time"));
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("testcase")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "failure", "error" -> {
                    return failure(test, took, xml);
                }
                case "skipped" -> {
                    return new ReportedTest(test, Status.SKIPPED, "", "", "", took);
                }
                default -> {
                    // Outputs, properties and re-runs do not decide.
                }
            }
        }
        return new ReportedTest(test, Status.PASSED, "", "", "", took);
    }

    private ReportedTest failure(TestId test, Duration took, XMLStreamReader xml) throws XMLStreamException {
        var type = attribute(xml, "type");
        var message = cut(attribute(xml, "message"));
        return new ReportedTest(test, Status.FAILED, type, message, cut(xml.getElementText()), took);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private String cut(String text) {
        var most = room > 0 ? LONGEST_TEXT : LEAST_TEXT;
        var kept = text.length() <= most ? text : text.substring(0, most);
        room -= kept.length();
        return kept;
    }

    private static Duration seconds(String text) {
        try {
            var seconds = Math.min(LONGEST_SECONDS, Double.parseDouble(text.replace(",", "")));
            return Duration.ofMillis(Math.max(0, (long) (seconds * 1000)));
        } catch (NumberFormatException absent) {
            return Duration.ZERO;
        }
    }
}
