package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.compile.CompilerFailure;
import io.greenloop.testrunner.schema.Schema;
import io.greenloop.testrunner.schema.SchemaBuilder;
import io.greenloop.testrunner.schema.Variant;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles many candidates of one file at once, against the classes of a built project. What comes of it only filters: a survivor
 * is to be compiled from its own text. Thread-safe.
 */
final class SchemaCompiler {

    private final Path repository;

    SchemaCompiler(Path repository) {
        this.repository = repository;
    }

    /**
     * @param path from the root of the project
     * @param before text of the file that the project was built of
     * @return classes by the candidate's id, all compiled; candidates that must be compiled by themselves are left out
     */
    Map<String, CandidateClasses> compile(
            BuiltProject built, ModuleLayout module, String path, String before, List<Variant> variants) {
        var open = built.module(module, repository);
        var inside = module.insideSources(path);
        var compiled = new HashMap<String, CandidateClasses>();
        for (var schema : schemata(open, inside, before, variants)) {
            var classes = open.classes().compare(Set.of(inside), schema.classes());
            if (classes.result() == CandidateClasses.Result.COMPILED) {
                schema.numbers().forEach((id, number) -> compiled.put(id, classes.choosing(number)));
            }
        }
        return compiled;
    }

    private static List<Schema> schemata(BuiltModule open, String path, String before, List<Variant> variants) {
        try {
            var again = !open.classes().areNamedByOthers(Set.of(path));
            return new SchemaBuilder(open.compiler(), again, path, before).build(variants);
        } catch (CompilerFailure broken) {
            return List.of();
        }
    }
}
