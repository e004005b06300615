package io.greenloop.cli;

import io.greenloop.contracts.CiFailure;
import io.greenloop.contracts.CiReport;
import io.greenloop.contracts.JUnitXml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JUnit XML reports as CI left them: one file, or the XML files right in one folder. */
final class CiReportFiles {

    private static final long LARGEST = 16L << 20;

    private final Path path;

    CiReportFiles(Path path) {
        this.path = path;
    }

    /**
     * The failing tests in them, the first {@value CiReport#MOST_TESTS}.
     *
     * @throws BadInput when there is no report, one is none, or nothing failed in them
     */
    CiReport read() {
        var failures = new ArrayList<CiFailure>();
        for (var file : files()) {
            failures.addAll(failures(file));
        }
        if (failures.isEmpty()) {
            throw new BadInput("no test failed in %s: leave --ci-report out, or give the report of the failing build"
                    .formatted(path));
        }
        return new CiReport(failures.stream().limit(CiReport.MOST_TESTS).toList());
    }

    private List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var files = Files.newDirectoryStream(path, "*.xml")) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            if (found.isEmpty()) {
                throw new BadInput("no JUnit XML report in %s".formatted(path));
            }
            found.sort(null);
            return found;
        } catch (IOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(path, e.getMessage()));
        }
    }

    private static List<CiFailure> failures(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInput("%s: no such report".formatted(file));
            }
            if (Files.size(file) > LARGEST) {
                throw new BadInput("%s is larger than a report: %d MiB at most".formatted(file, LARGEST >> 20));
            }
            return new JUnitXml().failures(Files.readString(file));
        } catch (IllegalArgumentException noReport) {
            throw new BadInput("%s: %s".formatted(file, noReport.getMessage()));
        } catch (CharacterCodingException noText) {
            throw new BadInput("%s: the report is not UTF-8".formatted(file));
        } catch (IOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }
}
