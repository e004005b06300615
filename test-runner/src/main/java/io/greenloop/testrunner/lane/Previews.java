package io.greenloop.testrunner.lane;

import io.greenloop.contracts.Candidate;
import io.greenloop.testrunner.schema.Variant;
import io.greenloop.workspace.ChangeKind;
import io.greenloop.workspace.FileChange;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchPreview;
import io.greenloop.workspace.PatchRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the candidates of a batch would make of the code. */
final class Previews {

    private final Map<String, PatchPreview> previews = new LinkedHashMap<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();

    Previews(JobWorkspace workspace, String commit, List<Candidate> candidates) {
        for (var candidate : candidates) {
            try {
                previews.put(candidate.id(), workspace.preview(commit, candidate.diff()));
            } catch (PatchRefused refused) {
                refusals.put(candidate.id(), refused.getMessage());
            }
        }
    }

    /** Empty when the diff does not apply. */
    Optional<PatchPreview> of(Candidate candidate) {
        return Optional.ofNullable(previews.get(candidate.id()));
    }

    /** Why a diff does not apply. */
    String refusal(Candidate candidate) {
        return refusals.get(candidate.id());
    }

    Set<String> changedPaths() {
        return previews.values().stream()
                .flatMap(preview -> preview.files().stream())
                .map(FileChange::path)
                .collect(Collectors.toSet());
    }

    /**
     * The candidates that change one file and nothing else.
     *
     * @param before text of the file that all of them change
     */
    record OfOneFile(String before, List<Variant> changes) {}

    /** By the path of the file. */
    Map<String, OfOneFile> byFile() {
        var files = new TreeMap<String, OfOneFile>();
        previews.forEach((id, preview) -> {
            if (preview.files().size() != 1 || preview.files().get(0).kind() != ChangeKind.MODIFIED) {
                return;
            }
            var file = preview.files().get(0);
            files.computeIfAbsent(
                            file.path(), path -> new OfOneFile(file.before().orElseThrow(), new ArrayList<>()))
                    .changes()
                    .add(new Variant(id, file.after().orElseThrow()));
        });
        return files;
    }
}
