package io.greenloop.testrunner.lane;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The sandboxed compilers of one built project, each started when it is first needed and trusted only when it makes of the
 * unchanged module what the project's own build made of it. Thread-safe.
 */
final class BatchCompilers implements ProcessingCompiler, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BatchCompilers.class);
    private static final Duration LONGEST_LIFE = Duration.ofHours(2);
    private static final String CLASS = ".class";

    private final SandboxedCompilers compilers;
    private final BuiltProject built;
    private final StopSignal stop;
    private final Map<String, Optional<CompileWorker>> workers = new HashMap<>();

    BatchCompilers(SandboxedCompilers compilers, BuiltProject built, StopSignal stop) {
        this.compilers = compilers;
        this.built = built;
        this.stop = stop;
    }

    @Override
    public Optional<ProcessedClasses> compile(ModuleLayout module, Map<String, String> sources, Duration limit) {
        return worker(module, limit).flatMap(worker -> worker.compile(sources, limit));
    }

    private synchronized Optional<CompileWorker> worker(ModuleLayout module, Duration limit) {
        return workers.computeIfAbsent(module.directory(), directory -> started(module, limit));
    }

    private Optional<CompileWorker> started(ModuleLayout module, Duration limit) {
        if (!SandboxedCompilers.canCompile(built, module)) {
            return Optional.empty();
        }
        var worker = compilers.start(built, module, LONGEST_LIFE, stop);
        var usual = worker.compile(Map.of(), limit);
        if (usual.filter(made -> isAsBuilt(module, made)).isPresent()) {
            return Optional.of(worker);
        }
        LOG.infof("compiler disagrees with the build module=%s answered=%s", module.directory(), usual.isPresent());
        worker.close();
        return Optional.empty();
    }

    private boolean isAsBuilt(ModuleLayout module, ProcessedClasses made) {
        var classes = new BuiltShapes(built.folder().resolve(module.output()));
        return !made.changed().isEmpty()
                && made.changed().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(CLASS))
                        .allMatch(file -> classes.hasSame(file.getKey(), file.getValue()));
    }

    @Override
    public synchronized void close() {
        workers.values().forEach(worker -> worker.ifPresent(CompileWorker::close));
        workers.clear();
    }
}
