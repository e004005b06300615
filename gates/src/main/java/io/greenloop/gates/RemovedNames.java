package io.greenloop.gates;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.ParsedFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the types and methods that a change takes out of main code: a test of what is gone has nothing left to test. */
final class RemovedNames {

    private RemovedNames() {}

    static Set<String> of(List<ChangedFile> mainFiles) {
        var gone = new TreeSet<String>();
        var kept = new TreeSet<String>();
        for (var file : mainFiles) {
            var before = declared(file.before());
            var after = declared(file.after());
            after.ifPresent(kept::addAll);
            // Of what is not read nothing is known to be gone.
            if (after.isPresent()) {
                before.ifPresent(gone::addAll);
            }
        }
        gone.removeAll(kept);
        return gone;
    }

    /** Empty for what is nested too deep to be read. */
    private static Optional<Set<String>> declared(Optional<String> text) {
        try {
            return text.isEmpty()
                    ? Optional.of(Set.of())
                    : ParsedFile.of(text.get()).map(RemovedNames::declared);
        } catch (StackOverflowError tooDeep) {
            return Optional.empty();
        }
    }

    private static Set<String> declared(ParsedFile file) {
        var names = new TreeSet<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void nothing) {
                names.add(tree.getSimpleName().toString());
                return super.visitClass(tree, nothing);
            }

            @Override
            public Void visitMethod(MethodTree tree, Void nothing) {
                names.add(tree.getName().toString());
                return super.visitMethod(tree, nothing);
            }
        }.scan(file.unit(), null);
        names.remove("");
        names.remove("<init>");
        return names;
    }
}
