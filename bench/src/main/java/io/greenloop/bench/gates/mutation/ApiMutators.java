package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.RISK;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Interfaces and stored forms that others rely on. */
final class ApiMutators {

    private ApiMutators() {}

    static List<Mutator> all() {
        return List.of(
                edits("method-removed", "public", file -> api(file).map(method -> List.of(file.delete(method)))),
                edits(
                        "method-renamed",
                        "public",
                        file -> api(file).map(method -> List.of(name(file, method, method.getName() + "Now")))),
                edits(
                        "method-hidden",
                        "public",
                        file -> api(file)
                                .flatMap(method -> file
                                        .word(
                                                method.getModifiers(),
                                                file.end(method.getModifiers()),
                                                "public",
                                                "private")
                                        .stream())
                                .map(List::of)),
                edits(
                        "parameter-type",
                        "public",
                        file -> api(file)
                                .flatMap(method -> method.getParameters().stream())
                                .filter(parameter ->
                                        file.code(parameter.getType()).equals("int"))
                                .map(parameter -> List.of(file.replace(parameter.getType(), "short")))),
                edits(
                        "parameter-added",
                        "public",
                        file -> api(file)
                                .map(method -> List.of(new Splice(
                                        parameters(file, method),
                                        parameters(file, method),
                                        method.getParameters().isEmpty() ? "boolean strict" : "boolean strict, ")))),
                edits(
                        "return-type",
                        "public",
                        file -> api(file)
                                .filter(method ->
                                        file.code(method.getReturnType()).equals("int"))
                                .map(method -> List.of(file.replace(method.getReturnType(), "long")))),
                edits(
                        "throws-added",
                        "public",
                        file -> api(file)
                                .filter(method -> method.getThrows().isEmpty())
                                .map(method -> List.of(file.before(method.getBody(), "throws java.io.IOException ")))),
                edits(
                        "enum-constant-renamed",
                        "enum ",
                        file -> file.all(ClassTree.class)
                                .filter(type -> type.getKind() == Tree.Kind.ENUM
                                        && type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                                .flatMap(type -> type.getMembers().stream())
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(constant ->
                                        once(file, constant.getName().toString()))
                                .flatMap(constant -> file
                                        .word(
                                                constant,
                                                file.end(constant) + 80,
                                                constant.getName().toString(),
                                                constant.getName() + "_V2")
                                        .stream())
                                .map(List::of)),
                edits(
                        "serial-version",
                        "serialVersionUID",
                        file -> file.all(VariableTree.class)
                                .filter(field -> field.getName().contentEquals("serialVersionUID")
                                        && field.getInitializer() != null)
                                .map(field -> List.of(file.replace(field.getInitializer(), "4711L")))),
                edits(
                        "serial-version-dropped",
                        "serialVersionUID",
                        file -> file.all(VariableTree.class)
                                .filter(field -> field.getName().contentEquals("serialVersionUID"))
                                .map(field -> List.of(file.delete(field)))),
                edits(
                        "stored-member-transient",
                        "serialVersionUID",
                        file -> stored(file).map(field -> List.of(file.before(field.getType(), "transient ")))),
                edits(
                        "stored-member-type",
                        "serialVersionUID",
                        file -> stored(file)
                                .filter(field -> field.getType() instanceof PrimitiveTypeTree
                                        && file.code(field.getType()).equals("int"))
                                .map(field -> List.of(file.replace(field.getType(), "long")))),
                edits(
                        "hash-code-removed",
                        "int hashCode()",
                        file -> file.methods()
                                .filter(method -> method.getName().contentEquals("hashCode")
                                        && file.text().contains("boolean equals("))
                                .map(method -> List.of(file.delete(method)))),
                edits(
                        "equals-without-hash-code",
                        "class ",
                        file -> Stream.of(file)
                                .filter(whole ->
                                        whole.hasClass() && !whole.text().contains("hashCode()"))
                                .map(
                                        whole -> List.of(
                                                whole.member(
                                                        "@Override\n    public boolean equals(Object other) {\n        return other != null && other.getClass() == getClass();\n    }")))));
    }

    private static Mutator edits(String name, String hint, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.main(RISK, name, hint, edits);
    }

    /** Public methods that nobody in their own file calls and that fulfil no other type's duty. */
    private static Stream<MethodTree> api(SourceText file) {
        return file.publicMethods()
                .filter(method -> file.parent(method) instanceof ClassTree type
                        && type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .filter(method -> !file.code(method.getModifiers()).contains("@Override"))
                .filter(method -> once(file, method.getName().toString()));
    }

    private static boolean once(SourceText file, String name) {
        var found = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(file.text());
        return found.find() && !found.find();
    }

    private static Splice name(SourceText file, MethodTree method, String other) {
        var from = file.text().indexOf(method.getName() + "(", file.end(method.getReturnType()));
        return new Splice(from, from + method.getName().length(), other);
    }

    private static int parameters(SourceText file, MethodTree method) {
        return file.text().indexOf('(', file.text().indexOf(method.getName() + "(", file.end(method.getReturnType())))
                + 1;
    }

    static Stream<VariableTree> fields(SourceText file) {
        return file.all(VariableTree.class).filter(field -> file.parent(field) == file.type());
    }

    /** Fields of a class that names the version of its stored form itself, rather than of one inside it. */
    private static Stream<VariableTree> stored(SourceText file) {
        return Stream.of(file)
                .filter(whole -> whole.hasClass()
                        && fields(whole).anyMatch(field -> field.getName().contentEquals("serialVersionUID")))
                .flatMap(ApiMutators::fields)
                .filter(field -> field.getModifiers().getFlags().stream()
                        .noneMatch(flag -> flag == Modifier.STATIC || flag == Modifier.TRANSIENT));
    }
}
