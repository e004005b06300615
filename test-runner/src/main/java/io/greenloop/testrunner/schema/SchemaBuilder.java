package io.greenloop.testrunner.schema;

import com.sun.source.tree.CompilationUnitTree;
import io.greenloop.testrunner.child.Alternative;
import io.greenloop.testrunner.compile.CompileTask;
import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Compiles many candidates of one file at once. A candidate takes part where it changes one expression or one statement in the body
 * of a method, and where the switch around it changes nothing but what runs; all others are left out.
 */
public final class SchemaBuilder {

    /** Each round mends what the one before showed; the last must show nothing. */
    private static final int ROUNDS = 8;
    /** Rounds after which a wider edit is tried for a candidate at fault; later it is dropped. */
    private static final int WIDENING_ROUNDS = 3;

    private static final String TOO_LARGE = "compiler.err.limit.";

    private final ModuleCompiler compiler;
    private final boolean again;
    private final String path;
    private final String before;

    /**
     * @param again whether compiling may use what earlier runs have read, see {@link ModuleCompiler#runAgain}
     * @param path below the folder of sources, such as {@code a/b/C.java}
     */
    public SchemaBuilder(ModuleCompiler compiler, boolean again, String path, String before) {
        this.compiler = compiler;
        this.again = again;
        this.path = path;
        this.before = before;
    }

    /** What one round came to: classes, or who is at fault, or nothing at all. */
    private record Round(Map<String, byte[]> classes, Set<Integer> atFault, boolean tooLarge) {

        static Round of(Set<Integer> atFault) {
            return new Round(Map.of(), atFault, false);
        }
    }

    /** One schema, more where one is too large for a method, none where nobody can take part. */
    public List<Schema> build(List<Variant> variants) {
        var edits = new EditFinder(compiler, path, before).find(variants);
        if (edits.isEmpty()) {
            return List.of();
        }
        var source = List.of(new SourceText(path, before));
        return run(source, task -> {
            var unit = task.parse().get(0);
            task.attribute();
            return task.errors().isEmpty() ? build(task, unit, new ArrayList<>(edits.keySet()), edits) : List.of();
        });
    }

    /** All that is compiled here differs in bodies alone. */
    private <T> T run(List<SourceText> sources, Function<CompileTask, T> use) {
        return again ? compiler.runAgain(sources, use, bodiesAlone -> true) : compiler.run(sources, use);
    }

    private List<Schema> build(
            CompileTask original, CompilationUnitTree unit, List<String> candidates, Map<String, List<Edit>> edits) {
        var choices = new HashMap<String, Integer>();
        var left = new ArrayList<>(candidates);
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            var shown = round(original, unit, placements(left, edits, choices));
            if (shown.tooLarge()) {
                return halves(original, unit, left, edits);
            }
            if (shown.atFault().isEmpty()) {
                return shown.classes().isEmpty() ? List.of() : List.of(new Schema(shown.classes(), numbers(left)));
            }
            var widen = round < WIDENING_ROUNDS;
            var faulty =
                    shown.atFault().stream().map(number -> left.get(number - 1)).toList();
            left.removeIf(id -> faulty.contains(id) && !(widen && canWiden(id, edits, choices)));
        }
        return List.of();
    }

    private static boolean canWiden(String id, Map<String, List<Edit>> edits, Map<String, Integer> choices) {
        return choices.merge(id, 1, Integer::sum) < edits.get(id).size();
    }

    private List<Schema> halves(
            CompileTask original, CompilationUnitTree unit, List<String> all, Map<String, List<Edit>> edits) {
        if (all.size() < 2) {
            return List.of();
        }
        var middle = all.size() / 2;
        var schemata = new ArrayList<>(build(original, unit, all.subList(0, middle), edits));
        schemata.addAll(build(original, unit, all.subList(middle, all.size()), edits));
        return schemata;
    }

    private static List<Placement> placements(
            List<String> ids, Map<String, List<Edit>> edits, Map<String, Integer> choices) {
        var placements = new ArrayList<Placement>();
        for (var id : ids) {
            var edit = edits.get(id).get(choices.getOrDefault(id, 0));
            placements.add(new Placement(placements.size() + 1, edit));
        }
        return placements;
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        var numbers = new HashMap<String, Integer>();
        ids.forEach(id -> numbers.put(id, numbers.size() + 1));
        return numbers;
    }

    private Round round(CompileTask original, CompilationUnitTree unit, List<Placement> placements) {
        var composition = Composition.of(before, placements);
        var sources = List.of(new SourceText(path, composition.text()), Switches.DECLARATION);
        return run(sources, task -> {
            var composed = task.parse().get(0);
            task.attribute();
            var agreement = new Agreement(original.trees(), task.trees());
            agreement.compare(unit, composed);
            var rules = new SwitchRules(task);
            var broken = new HashSet<Integer>();
            agreement.switches().forEach(found -> broken.addAll(rules.broken(found)));
            task.errors().forEach(error -> broken.addAll(composition.codeAt(error.getPosition())));
            if (broken.isEmpty()) {
                // Behind an error types are not what they would be without it, so that they say nothing of
                // others.
                broken.addAll(task.errors().isEmpty() ? agreement.atFault() : suspects(task, composition, placements));
            }
            return broken.isEmpty() ? generate(task, placements) : Round.of(broken);
        });
    }

    private static Set<Integer> suspects(CompileTask task, Composition composition, List<Placement> placements) {
        var suspects = new HashSet<Integer>();
        for (var error : task.errors()) {
            var here = composition.switchAt(error.getPosition());
            // An error far from every switch may be due to any of them.
            suspects.addAll(here.isEmpty() ? all(placements) : here);
        }
        return suspects;
    }

    private static Set<Integer> all(List<Placement> placements) {
        var all = new HashSet<Integer>();
        placements.forEach(placement -> all.add(placement.number()));
        return all;
    }

    private static Round generate(CompileTask task, List<Placement> placements) {
        var classes = task.generate();
        classes.remove(Alternative.class.getName());
        if (task.errors().isEmpty()) {
            return new Round(classes, Set.of(), false);
        }
        var tooLarge = task.errors().stream().anyMatch(error -> error.getCode().startsWith(TOO_LARGE));
        return new Round(Map.of(), tooLarge ? Set.of() : all(placements), tooLarge);
    }
}
