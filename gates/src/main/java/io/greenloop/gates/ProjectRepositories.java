package io.greenloop.gates;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads from a project's POMs where it takes its libraries from, beyond what Maven asks by itself. */
public final class ProjectRepositories {

    /** An address with a variable in it could carry away what the variable stands for. */
    private static final Pattern PLAIN = Pattern.compile("https?://[^\\s${}@]+");

    private ProjectRepositories() {}

    /** URLs by id. */
    public static Map<String, String> of(ProjectFiles files) {
        return new PomTree(files.paths(), files::text)
                .repositories().entrySet().stream()
                        .filter(repository ->
                                PLAIN.matcher(repository.getValue()).matches())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
