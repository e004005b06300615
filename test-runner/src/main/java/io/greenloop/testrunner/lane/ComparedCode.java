package io.greenloop.testrunner.lane;

import io.greenloop.contracts.Candidate;
import io.greenloop.testrunner.behaviour.ChangedMethods;
import io.greenloop.testrunner.behaviour.ComparableMethods;
import io.greenloop.testrunner.behaviour.ComparedMethod;
import io.greenloop.testrunner.behaviour.MethodKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The candidates of one module that compile beside one another, and the methods that at least one of them changes.
 *
 * @param original the changed files as they were, compiled as the candidates are
 * @param notes why what is missing is missing, for people
 */
record ComparedCode(
        ModuleLayout module,
        Map<String, byte[]> original,
        List<ComparedCandidate> candidates,
        List<ComparedMethod> methods,
        List<String> notes) {

    private static final int MOST_METHODS = 6;

    ComparedCode {
        original = Map.copyOf(original);
        candidates = List.copyOf(candidates);
        methods = List.copyOf(methods);
        notes = List.copyOf(notes);
    }

    /** @param module where the changed code is; candidates that change another are left out */
    static ComparedCode of(
            BuiltProject built,
            ModuleLayout module,
            CandidateCompiler compiler,
            Previews previews,
            List<Candidate> all) {
        var notes = new ArrayList<String>();
        var candidates = new ArrayList<ComparedCandidate>();
        var before = new TreeMap<String, String>();
        for (var candidate : all) {
            var compiled = compiled(built, module, compiler, previews, candidate);
            if (compiled.isEmpty()) {
                notes.add("%s cannot be run beside others".formatted(candidate.shortId()));
                continue;
            }
            candidates.add(compiled.get());
            compiled.get()
                    .files()
                    .forEach(file -> before.put(file.path(), file.before().orElseThrow()));
        }
        var original = before.isEmpty()
                ? Map.<String, byte[]>of()
                : compiler.compile(built, module, before).classes();
        return new ComparedCode(
                module, original, candidates, methods(built, module, original, candidates, notes), notes);
    }

    private static Optional<ComparedCandidate> compiled(
            BuiltProject built,
            ModuleLayout module,
            CandidateCompiler compiler,
            Previews previews,
            Candidate candidate) {
        var preview = previews.of(candidate);
        if (preview.flatMap(built.run().layout()::changing)
                .filter(module::equals)
                .isEmpty()) {
            return Optional.empty();
        }
        var untried = new ComparedCandidate(candidate.id(), preview.get().files(), CandidateClasses.undecided());
        var classes = compiler.compile(built, module, untried.sources());
        return classes.result() == CandidateClasses.Result.COMPILED
                ? Optional.of(new ComparedCandidate(candidate.id(), untried.files(), classes))
                : Optional.empty();
    }

    private static List<ComparedMethod> methods(
            BuiltProject built,
            ModuleLayout module,
            Map<String, byte[]> original,
            List<ComparedCandidate> candidates,
            List<String> notes) {
        var changed = new TreeSet<MethodKey>();
        for (var candidate : candidates) {
            var before = new HashMap<>(original);
            before.keySet().retainAll(ofSameFiles(original, candidate));
            changed.addAll(ChangedMethods.between(
                    before.values(), candidate.classes().classes().values()));
        }
        var comparable = new ComparableMethods(name -> compiledClass(built, module, original, name));
        var methods = new ArrayList<ComparedMethod>();
        for (var method : changed) {
            comparable
                    .of(method)
                    .ifPresentOrElse(methods::add, () -> notes.add("%s takes what cannot be made".formatted(method)));
        }
        if (methods.size() > MOST_METHODS) {
            notes.add("%d more methods change that are not called".formatted(methods.size() - MOST_METHODS));
        }
        return methods.subList(0, Math.min(MOST_METHODS, methods.size()));
    }

    /** The candidate's own classes, and those that it made vanish. */
    private static TreeSet<String> ofSameFiles(Map<String, byte[]> original, ComparedCandidate candidate) {
        var names = new TreeSet<>(candidate.classes().classes().keySet());
        names.addAll(candidate.classes().vanished());
        names.retainAll(original.keySet());
        return names;
    }

    private static Optional<ClassNode> compiledClass(
            BuiltProject built, ModuleLayout module, Map<String, byte[]> original, String internalName) {
        var own = original.get(internalName.replace('/', '.'));
        if (own != null) {
            return Optional.of(read(own));
        }
        var folders = new ArrayList<>(List.of(module.output()));
        module.siblings().stream()
                .flatMap(sibling -> built.run().layout().module(sibling).stream())
                .forEach(sibling -> folders.add(sibling.output()));
        return folders.stream()
                .map(folder -> built.folder().resolve(folder).resolve(internalName + ".class"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> read(bytes(file)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassNode read(byte[] classFile) {
        var type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return type;
    }
}
