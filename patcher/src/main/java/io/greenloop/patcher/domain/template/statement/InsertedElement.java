package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.Tree;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.donor.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that was never put into the collection, map or text that it belongs into: the added method call of Defects4J's
 * dissection (Sobreira et al., 2018), TBar's FP4.1.
 */
final class InsertedElement implements Template {

    private static final int MOST = 10;
    private static final int MOST_LITERALS = 3;
    private static final double OF_NUMBER = 0.45;
    private static final Pattern TAKES_FROM_TOP = Pattern.compile("\\.(pop|peek|push)\\(");
    private static final String FILLS = "\\s*\\.\\s*(add|push|put|offer|append|insert|merge|compute)\\w*\\(";
    private static final double SHARE_OF_FILLED = 0.7;
    private static final List<String> BUILDERS = List.of("java.lang.StringBuilder", "java.lang.StringBuffer");

    @Override
    public String name() {
        return "inserted-element";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 0.62;
            case INDEX, ENDLESS, OTHER -> 0.56;
            case NULL, ZERO -> 0.35;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        return Gap.filledAround(
                site, MOST, scope -> calls(site, scope), "Something was not put where it belongs: %s was added.");
    }

    static List<Phrase> calls(Site site, Scope scope) {
        var calls = new ArrayList<Phrase>();
        for (var target : scope.variables()) {
            var into = new ArrayList<Phrase>();
            if (scope.isA(target, "java.util.Collection")) {
                intoCollection(site, target, scope, into);
            } else if (scope.isA(target, "java.util.Map")) {
                intoMap(target, scope, into);
            } else if (KnownTypes.isAny(scope.file(), target.type(), BUILDERS)) {
                scope.variables().stream()
                        .filter(value -> !value.equals(target) && !scope.isArray(value))
                        .forEach(value -> add(into, scope, 0.6, target, "append", value));
                literals(site)
                        .forEach(literal -> into.add(Phrase.naming(
                                "%s.append(%s);".formatted(target.name(), literal),
                                0.5 * scope.closeness(target),
                                target.name())));
            }
            double share = isNeverFilled(site, target) ? 1 : SHARE_OF_FILLED;
            into.forEach(call -> calls.add(call.times(share)));
        }
        return calls;
    }

    /** What texts are put together with: characters and short texts of the file, and a blank. */
    private static List<String> literals(Site site) {
        return Stream.concat(
                        Stream.of(Tree.Kind.CHAR_LITERAL, Tree.Kind.STRING_LITERAL)
                                .flatMap(kind -> Literals.of(site, kind).stream())
                                .filter(literal -> literal.length() > 2 && literal.length() < 6)
                                .limit(MOST_LITERALS),
                        Stream.of("' '"))
                .distinct()
                .toList();
    }

    /** What a method makes empty, asks and never fills lacks something for certain; handed to others, they may fill it. */
    private static boolean isNeverFilled(Site site, Variable target) {
        var code = site.source(site.enclosingMember());
        var name = "\\b" + Pattern.quote(target.name()) + "\\b";
        return target.kind() == Variable.Kind.LOCAL
                && Pattern.compile(name + "\\s*=\\s*new\\s[^;(]*\\(\\d*\\)")
                        .matcher(code)
                        .find()
                && !Pattern.compile(name + FILLS).matcher(code).find()
                && !Pattern.compile("[(,]\\s*" + name + "\\s*[,)]")
                        .matcher(code)
                        .find();
    }

    private static void intoCollection(Site site, Variable target, Scope scope, List<Phrase> calls) {
        var type = "java.util.Collection";
        var element = KnownTypes.argument(scope.file(), target.type(), type, 0);
        boolean isStack = scope.isA(target, "java.util.Stack") || scope.isA(target, "java.util.Deque");
        boolean isUsedAsStack = isStack
                && TAKES_FROM_TOP.matcher(site.source(site.enclosingMember())).find();
        if (element.filter(one -> one.toString().equals("java.lang.Integer")).isPresent()) {
            List.of("0", "1")
                    .forEach(number -> calls.add(Phrase.naming(
                            "%s.add(%s);".formatted(target.name(), number),
                            OF_NUMBER * scope.closeness(target),
                            target.name())));
        }
        for (var value : scope.variables()) {
            if (value.equals(target)) {
                continue;
            }
            boolean fits = element.map(wanted -> scope.fits(value.type(), wanted))
                    .orElse(scope.isReference(value) && !scope.isA(value, type));
            if (fits) {
                add(calls, scope, isUsedAsStack ? 0.6 : 0.9, target, "add", value);
                if (isUsedAsStack) {
                    add(calls, scope, 0.95, target, "push", value);
                }
            }
            if (scope.isA(value, type) && isOfSameElements(scope, target, value)) {
                add(calls, scope, 0.75, target, "addAll", value);
            }
        }
    }

    private static boolean isOfSameElements(Scope scope, Variable target, Variable value) {
        var type = "java.util.Collection";
        var into = KnownTypes.argument(scope.file(), target.type(), type, 0);
        var from = KnownTypes.argument(scope.file(), value.type(), type, 0);
        return into.isEmpty() || from.filter(one -> scope.fits(one, into.get())).isPresent();
    }

    private static void intoMap(Variable map, Scope scope, List<Phrase> calls) {
        var key = KnownTypes.argument(scope.file(), map.type(), "java.util.Map", 0);
        var value = KnownTypes.argument(scope.file(), map.type(), "java.util.Map", 1);
        if (key.isEmpty() || value.isEmpty()) {
            return;
        }
        if (value.get().toString().equals("java.lang.Integer")) {
            scope.variables().stream()
                    .filter(one -> scope.fits(one.type(), key.get()))
                    .forEach(one -> add(calls, scope, 0.7, map, "merge", one, ", 1, Integer::sum"));
        }
        for (var one : scope.variables()) {
            for (var other : scope.variables()) {
                boolean fits = !one.equals(other)
                        && scope.fits(one.type(), key.get())
                        && scope.fits(other.type(), value.get());
                if (fits) {
                    double all = Math.cbrt(scope.closeness(map) * scope.closeness(one) * scope.closeness(other));
                    calls.add(Phrase.naming(
                            "%s.put(%s, %s);".formatted(map.name(), one.name(), other.name()),
                            0.75 * all,
                            map.name(),
                            one.name(),
                            other.name()));
                }
            }
        }
    }

    private static void add(
            List<Phrase> calls, Scope scope, double closeness, Variable target, String method, Variable value) {
        add(calls, scope, closeness, target, method, value, "");
    }

    private static void add(
            List<Phrase> calls,
            Scope scope,
            double closeness,
            Variable target,
            String method,
            Variable value,
            String more) {
        double both = scope.closeness(target) * Math.sqrt(scope.closeness(value));
        calls.add(Phrase.naming(
                "%s.%s(%s%s);".formatted(target.name(), method, value.name(), more),
                closeness * both,
                target.name(),
                value.name()));
    }
}
