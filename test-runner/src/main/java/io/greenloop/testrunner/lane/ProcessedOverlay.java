package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.lane.HostCompiler.Compilation;
import io.greenloop.testrunner.lane.HostCompiler.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts what a sandboxed compiler made of changed sources where a child finds it before the built classes. */
final class ProcessedOverlay {

    /** Anonymous and local classes are seen by nobody but the class around them. */
    private static final Pattern UNNAMED = Pattern.compile(".*\\$\\d+(\\$.*|[A-Za-z].*)?\\.class");

    private final BuiltProject built;
    private final ProcessingCompiler compiler;

    ProcessedOverlay(BuiltProject built, ProcessingCompiler compiler) {
        this.built = built;
        this.compiler = compiler;
    }

    /**
     * @param sources texts by path from the root of the project
     * @param target folder for the classes, made when missing
     */
    Compilation compile(ModuleLayout module, Map<String, String> sources, Path target, Duration limit) {
        var made = compiler.compile(module, sources, limit);
        if (made.isEmpty()) {
            return new Compilation(Result.SHAPE_CHANGED, "");
        }
        if (made.get().isFailed()) {
            return new Compilation(Result.FAILED, made.get().error());
        }
        var classes = new BuiltShapes(built.folder().resolve(module.output()));
        var stays = made.get().isOfClassesAlone()
                && made.get().changed().entrySet().stream()
                        .filter(file -> !UNNAMED.matcher(file.getKey()).matches())
                        .allMatch(file -> classes.hasSame(file.getKey(), file.getValue()));
        if (!stays) {
            return new Compilation(Result.SHAPE_CHANGED, "");
        }
        made.get().changed().forEach((path, content) -> write(target.resolve(path), content));
        return new Compilation(Result.COMPILED, "");
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
