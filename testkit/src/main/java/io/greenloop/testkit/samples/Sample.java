package io.greenloop.testkit.samples;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.greenloop.contracts.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small project with a known fault.
 *
 * @param folder where it stands in the repository; copy it out before anything runs in it
 * @param fault what is wrong, in words
 * @param expected how a job about it must end
 * @param tier number of the weakest tier that can reach that end
 * @param failing {@code package.Class#method} of the tests that fail; of a flaky sample, those that may
 * @param fixes the edits that mend it together; none where nothing can be mended
 */
public record Sample(
        @JsonIgnore Path folder,
        String name,
        String fault,
        Outcome expected,
        int tier,
        List<String> failing,
        List<Edit> fixes) {

    public static final String DESCRIPTION = "greenloop-sample.json";

    @JsonCreator
    public Sample(
            @JacksonInject Path folder,
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "fault", required = true) String fault,
            @JsonProperty(value = "expected", required = true) Outcome expected,
            @JsonProperty(value = "tier", required = true) int tier,
            @JsonProperty(value = "failing", required = true) List<String> failing,
            @JsonProperty(value = "fixes", required = true) List<Edit> fixes) {
        this.folder = requireNonNull(folder, "folder");
        this.name = requireNonNull(name, "name");
        this.fault = requireNonNull(fault, "fault");
        this.expected = requireNonNull(expected, "expected");
        this.tier = tier;
        this.failing = List.copyOf(failing);
        this.fixes = List.copyOf(fixes);
    }

    /** Replaces a text that stands exactly once in a file. */
    public record Edit(String path, String search, String replace) {

        public Edit {
            requireNonNull(path, "path");
            requireNonNull(search, "search");
            requireNonNull(replace, "replace");
        }

        /** Makes the edit in a copy of the sample. */
        public void applyIn(Path project) {
            var file = project.resolve(path);
            try {
                var text = Files.readString(file);
                var at = text.indexOf(search);
                if (at < 0 || at != text.lastIndexOf(search)) {
                    throw new IllegalStateException("'%s' does not stand exactly once in %s".formatted(search, path));
                }
                Files.writeString(file, text.substring(0, at) + replace + text.substring(at + search.length()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Copies the project, without anything that a build left there, into {@code parent/name}; returns that folder. */
    public Path copyInto(Path parent) {
        var target = parent.resolve(name);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(this::belongsToTheProject).toList()) {
                var copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                    continue;
                }
                Files.copy(file, copy);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean belongsToTheProject(Path file) {
        for (var part : folder.relativize(file)) {
            if (part.toString().equals("target")) {
                return false;
            }
        }
        return true;
    }

    /** Makes every edit that mends the project, in a copy of it. */
    public void mend(Path copy) {
        fixes.forEach(fix -> fix.applyIn(copy));
    }

    @Override
    public String toString() {
        return name;
    }
}
