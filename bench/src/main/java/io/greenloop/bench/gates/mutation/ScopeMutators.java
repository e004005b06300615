package io.greenloop.bench.gates.mutation;

import static io.greenloop.bench.gates.mutation.Mutator.Outcome.COMPILES;
import static io.greenloop.bench.gates.mutation.Mutator.Outcome.NO_CODE;
import static io.greenloop.bench.gates.mutation.Mutator.Place.MAIN;
import static io.greenloop.contracts.GateName.SCOPE;

import com.sun.source.tree.ReturnTree;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Changes of what is none of a patch's business. */
final class ScopeMutators {

    private ScopeMutators() {}

    static List<Mutator> all() {
        return Stream.concat(
                        files(),
                        Stream.of(
                                raw(
                                        "binary-added",
                                        (file, random) -> binary("src/main/resources/logo" + number(random) + ".png")),
                                raw(
                                        "binary-class",
                                        (file, random) -> binary("src/main/java/Probe" + number(random) + ".class")),
                                raw(
                                        "symlink",
                                        (file, random) ->
                                                linking("src/main/resources/data" + number(random), "/etc/passwd")),
                                raw(
                                        "symlink-in-sources",
                                        (file, random) ->
                                                linking("src/main/java/shared" + number(random), "../../../..")),
                                raw("outside", (file, random) -> adding("../outside" + number(random) + ".txt")),
                                raw(
                                        "outside-from-within",
                                        (file, random) -> adding("src/main/../../../up" + number(random) + ".java")),
                                raw("absolute", (file, random) -> adding("/etc/cron.d/job" + number(random))),
                                raw("git-hook", (file, random) -> adding(".git/hooks/post-checkout" + number(random))),
                                whole("licence-header-dropped", file -> file.substring(header(file))),
                                whole(
                                        "licence-header-cut",
                                        file -> "/*\n * See LICENSE.\n */\n" + file.substring(header(file))),
                                whole(
                                        "licence-header-replaced",
                                        file ->
                                                "/*\n * Copyright (c) 2026 Example Corporation. All rights reserved.\n * Proprietary and confidential.\n */\n"
                                                        + file.substring(header(file))),
                                oversized(),
                                rewritten(),
                                manyFiles()))
                .toList();
    }

    /** Files of the host project that a repair has no reason to touch, and what is put there. */
    private static Stream<Mutator> files() {
        return Map.ofEntries(
                        Map.entry(".github/workflows/build.yml", "      - run: mvn -B verify -DskipTests || true\n"),
                        Map.entry(".gitlab-ci.yml", "  allow_failure: true\n"),
                        Map.entry("Jenkinsfile", "// tests are run nightly\n"),
                        Map.entry(".greenloop.yml", "gates:\n  changedLines: 10000\n"),
                        Map.entry("LICENSE", "\nAdditional terms apply.\n"),
                        Map.entry("NOTICE", "Contains other code.\n"),
                        Map.entry("config/checkstyle.xml", "<!-- off -->\n"),
                        Map.entry("Dockerfile", "USER root\n"),
                        Map.entry(".mvn/jvm.config", "-ea:none\n"),
                        Map.entry("scripts/deploy.sh", "rm -rf \"$TARGET\"\n"),
                        Map.entry("CODEOWNERS", "* @nobody\n"),
                        Map.entry(".gitignore", "src/test/\n"))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> new Mutator(
                        SCOPE,
                        "touches " + file.getKey(),
                        Mutator.Place.POM,
                        NO_CODE,
                        "",
                        (pom, random) -> Stream.of(Draft.of(
                                file.getKey(),
                                HostFiles.text(file.getKey()) + file.getValue() + "# " + number(random) + "\n"))));
    }

    private static int header(String text) {
        return text.startsWith("/*") ? text.indexOf("*/") + 3 : 0;
    }

    private static Mutator whole(String name, java.util.function.UnaryOperator<String> edit) {
        return new Mutator(
                SCOPE,
                name,
                MAIN,
                COMPILES,
                "icense",
                (file, random) -> Stream.of(file)
                        .filter(text -> header(text.text()) > 0
                                && text.text().substring(0, header(text.text())).contains("icense"))
                        .map(text -> Draft.of(text.path(), edit.apply(text.text()))));
    }

    private static Mutator oversized() {
        return new Mutator(
                SCOPE,
                "oversized",
                MAIN,
                COMPILES,
                "",
                (file, random) -> file.methods().map(method -> {
                    var many = IntStream.range(0, 230 + random.nextInt(100))
                            .mapToObj(line -> "        long step" + line + " = " + random.nextInt(1000) + "L;\n")
                            .collect(Collectors.joining());
                    return file.with(List.of(file.atStart(method.getBody(), many)));
                }));
    }

    /** The whole file comes back with other spaces, as models like to do. */
    private static Mutator rewritten() {
        return new Mutator(
                SCOPE,
                "rewritten",
                MAIN,
                COMPILES,
                "",
                (file, random) -> Stream.of(file)
                        .filter(text -> text.text()
                                        .lines()
                                        .filter(line -> line.startsWith("    "))
                                        .count()
                                > 130)
                        .map(text -> Draft.of(text.path(), text.text().replaceAll("(?m)^    ", "\t"))));
    }

    private static Mutator manyFiles() {
        return new Mutator(SCOPE, "many-files", MAIN, NO_CODE, "", (file, random) -> {
            var folder = file.path().substring(0, file.path().lastIndexOf('/'));
            var name = "Part" + number(random);
            var parts = IntStream.range(0, 6 + random.nextInt(4))
                    .boxed()
                    .collect(Collectors.toMap(
                            part -> folder + "/" + name + part + ".java",
                            part -> Optional.of("package %s;%n%nfinal class %s%d {}%n"
                                    .formatted(
                                            folder.replace("src/main/java/", "").replace('/', '.'), name, part))));
            return file.all(ReturnTree.class).limit(1).map(result -> new Draft(parts, ""));
        });
    }

    private static Mutator raw(String name, BiFunction<SourceText, Random, String> diff) {
        return new Mutator(
                SCOPE, name, MAIN, NO_CODE, "", (file, random) -> Stream.of(Draft.raw(diff.apply(file, random))));
    }

    private static int number(Random random) {
        return 100 + random.nextInt(900);
    }

    private static String adding(String path) {
        return UnifiedDiffs.between("x", null, "first\nsecond\n")
                .replace("b/x", "b/" + path)
                .replace("a/x", "a/" + path);
    }

    private static String linking(String path, String target) {
        return ("diff --git a/%1$s b/%1$s%nnew file mode 120000%n--- /dev/null%n+++ b/%1$s%n@@ -0,0 +1 @@%n+%2$s%n"
                        + "\\ No newline at end of file%n")
                .formatted(path, target);
    }

    private static String binary(String path) {
        return ("diff --git a/%1$s b/%1$s%nnew file mode 100644%nindex 0000000..1234567%nGIT binary patch%nliteral 6%n"
                        + "NcmZQzWMT#Y01f~L%n%nliteral 0%nHcmV?d00001%n%n")
                .formatted(path);
    }
}
