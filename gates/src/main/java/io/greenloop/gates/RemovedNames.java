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
            gone.addAll(declared(file.before()));
            kept.addAll(declared(file.after()));
        }
        gone.removeAll(kept);
        return gone;
    }

    private static Set<String> declared(Optional<String> text) {
        var names = new TreeSet<String>();
        text.flatMap(ParsedFile::of)
                .ifPresent(file -> new TreeScanner<Void, Void>() {
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
                }.scan(file.unit(), null));
        names.remove("");
        names.remove("<init>");
        return names;
    }
}
