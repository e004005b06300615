package io.greenloop.patcher.domain.template;

import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.donor.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a method may answer when it has nothing to go by: the empty value of a type, then constants and parameters at hand. */
public final class DefaultValues {

    private static final int MOST = 4;
    private static final Map<String, String> EMPTY = Map.of(
            "java.lang.String", "\"\"",
            "java.lang.CharSequence", "\"\"",
            "java.util.List", "java.util.List.of()",
            "java.util.Collection", "java.util.List.of()",
            "java.lang.Iterable", "java.util.List.of()",
            "java.util.Set", "java.util.Set.of()",
            "java.util.Map", "java.util.Map.of()",
            "java.util.Optional", "java.util.Optional.empty()",
            "java.util.stream.Stream", "java.util.stream.Stream.empty()",
            "java.math.BigDecimal", "java.math.BigDecimal.ZERO");

    private static final Map<String, String> GROWING = Map.of(
            "java.util.List", "java.util.ArrayList",
            "java.util.Collection", "java.util.ArrayList",
            "java.util.Set", "java.util.HashSet",
            "java.util.Map", "java.util.HashMap");

    private DefaultValues() {}

    /** Java expressions of that type, likeliest first; empty for void. */
    public static List<String> of(TypeMirror type, Site site) {
        var values = new ArrayList<String>();
        if (type.getKind() == TypeKind.VOID) {
            return values;
        }
        if (type.getKind() == TypeKind.BOOLEAN) {
            return List.of("false", "true");
        }
        if (type.getKind().isPrimitive()) {
            values.add("0");
        } else {
            var empty = EMPTY.get(site.file().types().erasure(type).toString());
            if (empty != null) {
                values.add(asImported(empty, site));
            }
            made(type, site).ifPresent(values::add);
        }
        donors(type, site).forEach(values::add);
        if (!type.getKind().isPrimitive()) {
            values.add("null");
        }
        return values.stream().distinct().limit(MOST).toList();
    }

    /** An empty one of what is no value of its own: an array of primitives or texts, what can be put into as the file puts into others. */
    private static Optional<String> made(TypeMirror type, Site site) {
        if (type instanceof ArrayType array) {
            var component = array.getComponentType();
            boolean isPlain =
                    component.getKind().isPrimitive() || component.toString().equals("java.lang.String");
            return isPlain
                    ? Optional.of("new %s[0]".formatted(component.toString().replace("java.lang.", "")))
                    : Optional.empty();
        }
        return collection(type, site)
                .filter(made ->
                        GROWING.containsValue(site.file().types().erasure(type).toString())
                                || site.file().text().contains(made.substring(0, made.indexOf('>'))));
    }

    /** A new collection of that type that can be put into; empty for what is none. */
    public static Optional<String> collection(TypeMirror type, Site site) {
        var erased = site.file().types().erasure(type).toString();
        var made = GROWING.getOrDefault(erased, GROWING.containsValue(erased) ? erased : "");
        return made.isEmpty() ? Optional.empty() : Optional.of("new %s<>()".formatted(Reach.written(site, made)));
    }

    private static List<String> donors(TypeMirror type, Site site) {
        return VariablesInScope.at(site.file(), site.path()).stream()
                .filter(variable -> variable.kind() != Variable.Kind.LOCAL)
                .filter(variable -> site.file().isSameType(variable.type(), type))
                .map(Variable::name)
                .limit(2)
                .toList();
    }

    /** The short name where the file imports it already. */
    private static String asImported(String expression, Site site) {
        int end = expression.lastIndexOf('.');
        if (end < 0) {
            return expression;
        }
        var type = expression.substring(0, end);
        boolean isImported = site.file().unit().getImports().stream()
                .map(line -> line.getQualifiedIdentifier().toString())
                .anyMatch(name -> name.equals(type) || name.equals(type.substring(0, type.lastIndexOf('.')) + ".*"));
        return isImported ? expression.substring(type.lastIndexOf('.') + 1) : expression;
    }
}
