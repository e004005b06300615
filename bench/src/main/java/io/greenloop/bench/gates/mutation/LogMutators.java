package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.ERROR_STRINGS;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/** Logs, bundles and texts of enums that say something else than whoever reads them waits for. */
final class LogMutators {

    private static final Map<String, String> LEVELS = Map.of(
            "error", "warn", "warn", "info", "info", "debug", "debug", "trace", "severe", "warning", "warning", "info");
    private static final String BUNDLE = "src/main/resources/messages.properties";

    private LogMutators() {}

    static List<Mutator> all() {
        return List.of(
                edits(
                        "log-level",
                        file -> logged(file).map(call -> {
                            var select = (MemberSelectTree) call.getMethodSelect();
                            var name = select.getIdentifier().toString();
                            return List.of(
                                    new Splice(file.end(select) - name.length(), file.end(select), LEVELS.get(name)));
                        })),
                edits(
                        "log-reworded",
                        file -> logged(file)
                                .flatMap(call -> Wording.texts(file, call))
                                .map(text -> List.of(
                                        file.replace(text, Wording.otherwise(file.code(text), Wording::reworded))))),
                edits(
                        "log-dropped",
                        file -> logged(file)
                                .flatMap(call -> Stream.of(file.parent(call)))
                                .filter(ExpressionStatementTree.class::isInstance)
                                .filter(statement -> file.parent(statement).getKind() == Tree.Kind.BLOCK)
                                .map(statement -> List.of(file.delete(statement)))),
                edits(
                        "log-placeholder",
                        file -> logged(file)
                                .flatMap(call -> Wording.texts(file, call))
                                .filter(text -> file.code(text).contains("{}"))
                                .map(text -> List.of(
                                        file.replace(text, file.code(text).replaceFirst("\\s*\\{\\}", ""))))),
                edits(
                        "log-values-swapped",
                        file -> logged(file)
                                .filter(call -> call.getArguments().size() == 3)
                                .map(call -> List.of(
                                        file.replace(
                                                call.getArguments().get(1),
                                                file.code(call.getArguments().get(2))),
                                        file.replace(
                                                call.getArguments().get(2),
                                                file.code(call.getArguments().get(1)))))),
                bundle("bundle-key", (key, value) -> key.replaceAll("\\.", "_") + "=" + value),
                bundle("bundle-value", (key, value) -> key + "=" + Wording.reworded(value)),
                bundle("bundle-placeholder", (key, value) -> key + "=" + value.replace("{0}", "{1}")),
                bundle("bundle-entry-dropped", (key, value) -> ""),
                realBundle("real-bundle-key", "$1.text$2$3"),
                realBundle("real-bundle-value", "$1$2Problem: $3"));
    }

    private static Mutator edits(String name, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.main(ERROR_STRINGS, name, "og", edits);
    }

    private static Stream<MethodInvocationTree> logged(SourceText file) {
        return file.all(MethodInvocationTree.class)
                .filter(call -> call.getMethodSelect() instanceof MemberSelectTree select
                        && LEVELS.containsKey(select.getIdentifier().toString())
                        && file.code(select.getExpression()).matches("(?i)(this\\.)?\\w*log(ger)?(\\(\\))?")
                        && !call.getArguments().isEmpty());
    }

    private interface Entry {
        String instead(String key, String value);
    }

    private static Mutator bundle(String name, Entry entry) {
        return new Mutator(ERROR_STRINGS, name, Mutator.Place.POM, Mutator.Outcome.NO_CODE, "", (pom, random) -> {
            var entries = new Properties();
            HostFiles.text(BUNDLE).lines().forEach(line -> entries.put(line.split("=")[0], line.split("=", 2)[1]));
            return entries.stringPropertyNames().stream()
                    .filter(key -> entries.getProperty(key).contains("{0}"))
                    .map(key -> HostFiles.text(BUNDLE)
                            .replace(
                                    key + "=" + entries.getProperty(key), entry.instead(key, entries.getProperty(key))))
                    .map(text -> Draft.of(BUNDLE, text));
        });
    }

    private static Mutator realBundle(String name, String instead) {
        return new Mutator(
                ERROR_STRINGS,
                name,
                Mutator.Place.BUNDLE,
                Mutator.Outcome.NO_CODE,
                "=",
                (file, random) -> java.util.regex.Pattern.compile("(?m)^([\\w.]+)(\\s*=\\s*)(\\S.*[^\\\\])$")
                        .matcher(file.text())
                        .results()
                        .map(found -> Draft.of(
                                file.path(),
                                file.text().substring(0, found.start())
                                        + found.group().replaceFirst("^([\\w.]+)(\\s*=\\s*)(.*)$", instead)
                                        + file.text().substring(found.end()))));
    }
}
