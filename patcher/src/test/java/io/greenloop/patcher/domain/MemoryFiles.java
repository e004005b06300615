package io.greenloop.patcher.domain;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.LocalRepository;
import io.greenloop.patcher.domain.project.ProjectFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project held in memory. */
public record MemoryFiles(Map<String, String> texts) implements ProjectFiles {

    public static final LocalRepository EMPTY_REPOSITORY = new LocalRepository(Path.of("no-such-repository"));
    public static final BaselineDetails NOTHING_MEASURED = new BaselineDetails(List.of(), List.of(), List.of());

    /** A project of one module with one main class in the package {@code shop}. */
    public static MemoryFiles mainClass(String name, String body) {
        return new MemoryFiles(Map.of("pom.xml", "<project/>")).with(pathOf(name), "package shop;\n\n" + body);
    }

    public static String pathOf(String className) {
        return "src/main/java/shop/" + className + ".java";
    }

    public MemoryFiles with(String path, String text) {
        var more = new LinkedHashMap<>(texts);
        more.put(path, text);
        return new MemoryFiles(more);
    }

    public CodeBase code() {
        return new CodeBase(this, NOTHING_MEASURED, EMPTY_REPOSITORY);
    }

    @Override
    public List<String> paths() {
        return texts.keySet().stream().sorted().toList();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
