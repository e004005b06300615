package io.greenloop.testrunner.schema;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import io.greenloop.testrunner.compile.CompileTask;
import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import io.greenloop.testrunner.schema.ParsedSource.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads out of texts what was edited, by parsing the changed method of each. */
final class EditFinder {

    private final ModuleCompiler compiler;
    private final String path;
    private final String before;

    EditFinder(ModuleCompiler compiler, String path, String before) {
        this.compiler = compiler;
        this.path = path;
        this.before = before;
    }

    /** A method as one variant has it, in a source with nothing else. */
    private record Patched(String candidateId, Part old, String text, SourceText source) {}

    /** The ways to switch each variant, the narrowest first; variants that have none are left out. */
    Map<String, List<Edit>> find(List<Variant> variants) {
        return compiler.run(List.of(new SourceText(path, before)), task -> {
            var old = new ParsedSource(before, task.parse().get(0), task.trees().getSourcePositions());
            var patched = task.errors().isEmpty() ? patched(old, variants) : List.<Patched>of();
            return patched.isEmpty() ? Map.of() : edits(old, patched);
        });
    }

    private List<Patched> patched(ParsedSource old, List<Variant> variants) {
        var patched = new ArrayList<Patched>();
        for (var variant : variants) {
            var after = variant.after();
            var start = commonStart(after);
            var end = before.length() - commonEnd(after, start);
            var method = start == end && before.length() == after.length()
                    ? Optional.<MethodAround.Found>empty()
                    : MethodAround.of(old, start, end);
            method.ifPresent(found -> patched.add(patched(variant, found, patched.size())));
        }
        return patched;
    }

    private int commonStart(String after) {
        var most = Math.min(before.length(), after.length());
        var same = 0;
        while (same < most && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same;
    }

    private int commonEnd(String after, int start) {
        var most = Math.min(before.length(), after.length()) - start;
        var same = 0;
        while (same < most && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private Patched patched(Variant variant, MethodAround.Found found, int index) {
        var old = found.method();
        var end = old.end() + variant.after().length() - before.length();
        var text = head(found.owner()) + variant.after().substring(old.start(), end) + "}";
        return new Patched(variant.candidateId(), old, text, new SourceText("Patched%d.java".formatted(index), text));
    }

    /** As much of the class as tells a constructor from a method. */
    private static String head(ClassTree owner) {
        var name = owner.getSimpleName().length() == 0 ? "Unnamed" : owner.getSimpleName();
        return owner.getKind() == Tree.Kind.RECORD ? "record %s() {".formatted(name) : "class %s {".formatted(name);
    }

    private Map<String, List<Edit>> edits(ParsedSource old, List<Patched> patched) {
        var sources = patched.stream().map(Patched::source).toList();
        return compiler.run(sources, task -> {
            var units = task.parse();
            var positions = task.trees().getSourcePositions();
            var unreadable = unreadable(task);
            var edits = new LinkedHashMap<String, List<Edit>>();
            for (int i = 0; i < patched.size(); i++) {
                if (!unreadable.contains(patched.get(i).source().getName())) {
                    var possible = edits(old, patched.get(i), units.get(i), positions);
                    if (!possible.isEmpty()) {
                        edits.put(patched.get(i).candidateId(), possible);
                    }
                }
            }
            return edits;
        });
    }

    private static Set<String> unreadable(CompileTask task) {
        var names = new HashSet<String>();
        task.errors().forEach(error -> names.add(error.getSource().getName()));
        return names;
    }

    private static List<Edit> edits(
            ParsedSource old, Patched patched, CompilationUnitTree unit, SourcePositions positions) {
        var members = ((ClassTree) unit.getTypeDecls().get(0)).getMembers();
        var methods = members.stream().filter(MethodTree.class::isInstance).toList();
        if (unit.getTypeDecls().size() != 1 || members.size() != 1 || methods.size() != 1) {
            return List.of();
        }
        var after = new ParsedSource(patched.text(), unit, positions);
        var method = methods.get(0);
        var changed = new Part(method, after.start(method), after.end(method));
        return PossibleEdits.of(TreeDiff.between(old, patched.old(), after, changed));
    }
}
