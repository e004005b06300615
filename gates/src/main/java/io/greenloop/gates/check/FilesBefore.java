package io.greenloop.gates.check;

import io.greenloop.gates.ProjectFiles;
import io.greenloop.workspace.LocalDifference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project as it was before a change; each file is read once. */
final class FilesBefore implements ProjectFiles {

    private final LocalDifference difference;
    private final List<String> paths;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    FilesBefore(LocalDifference difference) {
        this.difference = difference;
        this.paths = difference.pathsBefore();
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public Optional<String> text(String path) {
        return texts.computeIfAbsent(path, difference::textBefore);
    }
}
