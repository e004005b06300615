package io.greenloop.bench.healing;

import io.greenloop.bench.BenchFailure;
import io.greenloop.bench.FolderCopy;
import io.greenloop.bench.RunnerSettings;
import io.greenloop.testrunner.lane.ColdBuild;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.workspace.LocalTree;
import io.greenloop.workspace.PatchRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Says whether a patch is right: from a fresh copy of the case's project, in the sandbox, with tests that nobody had seen. */
final class HeldOutCheck {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path place;
    private final ColdBuild maven;

    /** @param place a folder for copies, which whoever made it removes */
    HeldOutCheck(Path place) {
        this.place = place;
        var settings = RunnerSettings.with(place.resolve("scratch"));
        this.maven = ColdBuild.assemble(settings.runner(), settings.sandbox());
    }

    /** @param likeReference false also where there is no reference */
    record Checked(CaseVerdict verdict, boolean likeReference, String note) {}

    /** One at a time: each is a whole build. */
    synchronized Checked check(HealingCase one, String patch) {
        var mended = place.resolve("mended");
        var known = place.resolve("known");
        try {
            patched(one, mended, patch);
            var like = one.reference().isPresent() && isLike(mended, reference(one, known));
            if (one.heldOut().isEmpty()) {
                return like
                        ? new Checked(CaseVerdict.RIGHT, true, "as the reference")
                        : new Checked(CaseVerdict.UNCHECKED, false, "no held-out tests");
            }
            FolderCopy.lay(one.heldOut().get(), mended);
            return judged(maven.run(mended, List.of(), LIMIT), like);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(mended);
            Folders.delete(known);
        }
    }

    private static Checked judged(ColdBuild.Ended ended, boolean like) {
        if (ended.exitCode() != 0 || ended.executed() == 0) {
            return new Checked(
                    CaseVerdict.UNCHECKED,
                    like,
                    "the build with the held-out tests ended with %d after %d tests"
                            .formatted(ended.exitCode(), ended.executed()));
        }
        var note = "%d of %d tests fail".formatted(ended.failed(), ended.executed());
        return new Checked(ended.failed() == 0 ? CaseVerdict.RIGHT : CaseVerdict.WRONG, like, note);
    }

    private static void patched(HealingCase one, Path copy, String patch) throws IOException {
        Folders.delete(copy);
        FolderCopy.lay(one.project(), copy);
        try {
            LocalTree.applyPatch(copy, patch);
        } catch (PatchRefused refused) {
            throw new BenchFailure(
                    "a patch of %s does not apply: %s".formatted(one.name(), refused.getMessage()), refused);
        }
    }

    private static Path reference(HealingCase one, Path copy) throws IOException {
        var reference = one.reference().orElseThrow();
        if (Files.isDirectory(reference)) {
            Folders.delete(copy);
            FolderCopy.lay(one.project(), copy);
            FolderCopy.lay(reference, copy);
            return copy;
        }
        patched(one, copy, Files.readString(reference));
        return copy;
    }

    private static boolean isLike(Path one, Path other) throws IOException {
        return SourceTexts.of(one).equals(SourceTexts.of(other));
    }
}
