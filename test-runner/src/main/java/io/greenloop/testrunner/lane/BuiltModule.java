package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.compile.ModuleCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One module of a built project as candidates are compiled against it; open as long as the project is kept. */
record BuiltModule(ModuleCompiler compiler, BuiltClasses classes) implements AutoCloseable {

    /** @param repository the local repository on this host */
    static BuiltModule open(BuiltProject built, ModuleLayout module, Path repository) {
        var compiler = new ModuleCompiler(classPath(built, module, repository), module.release(), module.parameters());
        return new BuiltModule(compiler, new BuiltClasses(built.folder().resolve(module.output())));
    }

    private static List<Path> classPath(BuiltProject built, ModuleLayout module, Path repository) {
        var classPath = new ArrayList<Path>();
        classPath.add(built.folder().resolve(module.output()));
        for (var sibling : module.siblings()) {
            built.run()
                    .layout()
                    .module(sibling)
                    .ifPresent(other -> classPath.add(built.folder().resolve(other.output())));
        }
        module.localJars().forEach(jar -> classPath.add(built.folder().resolve(jar)));
        module.jars().forEach(jar -> classPath.add(repository.resolve(jar)));
        return classPath;
    }

    @Override
    public void close() {
        compiler.close();
    }
}
