package io.greenloop.testrunner.lane;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The sandboxed compilers of one built project. Each is started when it is first needed, and trusted only when it makes of the
 * unchanged module what the project's own build made of it. Thread-safe.
 */
final class KeptCompilers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KeptCompilers.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String CLASS = ".class";

    private final SandboxedCompilers compilers;
    private final BuiltProject built;
    private final Path repository;
    private final Map<String, Optional<CompileWorker>> workers = new HashMap<>();

    KeptCompilers(SandboxedCompilers compilers, BuiltProject built, Path repository) {
        this.compilers = compilers;
        this.built = built;
        this.repository = repository;
    }

    /**
     * Compiles the whole module with the sources changed, as its own build does.
     *
     * @param sources texts by path from the root of the project, all of them main code of this module
     */
    CandidateClasses compile(ModuleLayout module, Map<String, String> sources, Duration limit) {
        var shorter = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        var made = worker(module, shorter).flatMap(worker -> worker.compile(sources, shorter));
        if (made.isEmpty() || !made.get().isOfClassesAlone()) {
            return CandidateClasses.undecided();
        }
        return made.get().isFailed() ? CandidateClasses.failed(made.get().error()) : compared(module, made.get());
    }

    /** One that went, for want of work or because it hung, is started again. */
    private synchronized Optional<CompileWorker> worker(ModuleLayout module, Duration limit) {
        var known = workers.get(module.directory());
        if (known != null && known.filter(CompileWorker::isGone).isEmpty()) {
            return known;
        }
        if (known != null) {
            known.get().close();
        }
        var started = started(module, limit);
        workers.put(module.directory(), started);
        return started;
    }

    private Optional<CompileWorker> started(ModuleLayout module, Duration limit) {
        if (!SandboxedCompilers.canCompile(built, module)) {
            return Optional.empty();
        }
        var worker = compilers.start(built, module);
        var usual = worker.compile(Map.of(), limit);
        var agrees = usual.filter(made -> !made.changed().isEmpty())
                .map(made -> compared(module, made))
                .filter(classes -> classes.result() == CandidateClasses.Result.COMPILED)
                .isPresent();
        if (agrees) {
            return Optional.of(worker);
        }
        LOG.infof("compiler disagrees with the build module=%s answered=%s", module.directory(), usual.isPresent());
        worker.close();
        return Optional.empty();
    }

    private CandidateClasses compared(ModuleLayout module, ProcessedClasses made) {
        var classes = made.changed().entrySet().stream()
                .filter(file -> file.getKey().endsWith(CLASS))
                .collect(Collectors.toMap(file -> binaryName(file.getKey()), Map.Entry::getValue));
        return built.module(module, repository).classes().compare(Set.of(), classes);
    }

    private static String binaryName(String path) {
        return path.substring(0, path.length() - CLASS.length()).replace('/', '.');
    }

    @Override
    public synchronized void close() {
        workers.values().forEach(worker -> worker.ifPresent(CompileWorker::close));
        workers.clear();
    }
}
