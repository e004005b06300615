package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.DefaultValues;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Literals;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.ArrayType;

/**
 * The wrong literal: another of the file, a constant in scope, or a usual one ("change numeral" in ManySStuBs4J, Karampatsis and
 * Sutton, 2020). What a test expects is never looked at.
 */
final class LiteralReplacement implements Template {

    private static final int MOST = 14;

    @Override
    public String name() {
        return "literal-replacement";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof LiteralTree literal)
                || literal.getKind() == Kind.BOOLEAN_LITERAL
                || !Place.isValue(site)
                || isOfMessage(site)) {
            return List.of();
        }
        var others = new LinkedHashMap<String, Double>();
        usual(site, literal).forEach(others::putIfAbsent);
        constants(site).forEach((name, closeness) -> others.putIfAbsent(name, closeness));
        Literals.like(site, literal).forEach(others::putIfAbsent);
        others.remove(site.source(literal));
        return others.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(other -> new Written(other.getKey(), binding(other.getKey()))
                        .instead(
                                site,
                                other.getValue(),
                                "The constant %s was the wrong one: it is now %s."
                                        .formatted(site.quote(literal), Site.quote(other.getKey()))))
                .toList();
    }

    private static int binding(String value) {
        if (value.endsWith(" + 1")) {
            return Binding.ofOperator("+");
        }
        return value.startsWith("-") ? Binding.UNARY : Binding.PRIMARY;
    }

    private static Map<String, Double> usual(Site site, LiteralTree literal) {
        return switch (literal.getKind()) {
            case INT_LITERAL -> numbers(site);
            case LONG_LITERAL -> Map.of("0L", 0.4, "1L", 0.4, "-1L", 0.3);
            case DOUBLE_LITERAL -> Map.of("0.0", 0.4, "1.0", 0.4, "0.5", 0.25, "2.0", 0.25, "100.0", 0.15);
            case CHAR_LITERAL -> Literals.aroundCharacter((Character) literal.getValue());
            case STRING_LITERAL -> texts(site);
            case NULL_LITERAL -> emptyValues(site);
            default -> Map.of();
        };
    }

    /** The neighbours by one are {@link OffByOne}'s. */
    private static Map<String, Double> numbers(Site site) {
        boolean isStart =
                site.parent().getKind() == Kind.VARIABLE || site.parent().getKind() == Kind.ASSIGNMENT;
        double ofExtremes = isStart ? 0.4 : 0.15;
        var numbers = new LinkedHashMap<String, Double>();
        outerCounters(site).forEach(counter -> {
            numbers.put(counter + " + 1", 0.5);
            numbers.put(counter, 0.42);
        });
        if (isStart) {
            firstElements(site).forEach(first -> numbers.put(first, 0.5));
        }
        powers(site.source(site.tree())).forEach(power -> numbers.put(power, 0.25));
        numbers.putAll(Map.of(
                "0", 0.45,
                "1", 0.45,
                "-1", 0.4,
                "2", 0.35,
                "10", site.source(site.tree()).matches("10+") ? 0.4 : 0.15,
                "Integer.MAX_VALUE", ofExtremes,
                "Integer.MIN_VALUE", ofExtremes));
        return numbers;
    }

    /** A digit too few or too many. */
    private static List<String> powers(String number) {
        if (!number.matches("[1-9]\\d{1,6}")) {
            return List.of();
        }
        return number.endsWith("0")
                ? List.of(number + "0", number.substring(0, number.length() - 1))
                : List.of(number + "0");
    }

    /** What is looked for among many begins as the first of them. */
    private static List<String> firstElements(Site site) {
        var type = site.type().orElseThrow();
        var firsts = new ArrayList<String>();
        for (var holder : VariablesInScope.readableAt(site.file(), site.path())) {
            boolean isArray =
                    holder.type() instanceof ArrayType array && site.file().isSameType(array.getComponentType(), type);
            boolean isList = KnownTypes.isA(site.file(), holder.type(), "java.util.List")
                    && KnownTypes.argument(site.file(), holder.type(), "java.util.List", 0)
                            .filter(element -> site.file().isAssignable(element, type))
                            .isPresent();
            if (isArray) {
                firsts.add(holder.name() + "[0]");
            } else if (isList) {
                firsts.add(holder.name() + ".get(0)");
            }
        }
        return firsts;
    }

    /** A loop within a loop that looks at pairs begins where the outer one is. */
    private static List<String> outerCounters(Site site) {
        var counter = site.path().getParentPath();
        var loop = counter.getParentPath();
        boolean isStart = counter.getLeaf() instanceof VariableTree && loop.getLeaf() instanceof ForLoopTree;
        var counters = new ArrayList<String>();
        for (var up = isStart ? loop.getParentPath() : null; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ForLoopTree outer
                    && !outer.getInitializer().isEmpty()
                    && outer.getInitializer().get(0) instanceof VariableTree variable) {
                counters.add(variable.getName().toString());
            }
            if (up.getLeaf() instanceof MethodTree) {
                break;
            }
        }
        return counters;
    }

    /** What a text is split at has usual values of its own. */
    private static Map<String, Double> texts(Site site) {
        boolean isSeparator = site.parent() instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().endsWith(".split");
        return isSeparator
                ? Map.of("\"\"", 0.45, "\" \"", 0.45, "\"\\\\s+\"", 0.45, "\",\"", 0.35, "\", \"", 0.3)
                : Map.of("\"\"", 0.4, "\" \"", 0.25);
    }

    private static Map<String, Double> emptyValues(Site site) {
        var values = new LinkedHashMap<String, Double>();
        Place.of(site)
                .ifPresent(place -> DefaultValues.of(place.wanted(), site).stream()
                        .filter(value -> !value.equals("null"))
                        .forEach(value -> values.put(value, 0.45)));
        return values;
    }

    private static Map<String, Double> constants(Site site) {
        var names = new LinkedHashMap<String, Double>();
        var type = site.type();
        VariablesInScope.at(site.file(), site.path()).stream()
                .filter(variable -> variable.kind() == Variable.Kind.CONSTANT)
                .filter(variable -> type.isPresent() && site.file().isSameType(type.get(), variable.type()))
                .map(Variable::name)
                .limit(MOST / 2)
                .forEach(name -> names.put(name, 0.35));
        return names;
    }

    /** Texts of exceptions and pieces of messages are what callers and alerts read. */
    private static boolean isOfMessage(Site site) {
        if (site.tree().getKind() != Kind.STRING_LITERAL) {
            return false;
        }
        for (var up = site.path().getParentPath(); up != null; up = up.getParentPath()) {
            Tree tree = up.getLeaf();
            if (tree instanceof ThrowTree || tree instanceof CaseTree) {
                return true;
            }
            boolean isLogged = tree instanceof MethodInvocationTree call
                    && call.getMethodSelect().toString().matches("(?i)(.*\\.)?(log|logger|err|out)\\..*");
            boolean isException = tree instanceof NewClassTree creation
                    && creation.getIdentifier().toString().matches(".*(Exception|Error)");
            if (isLogged || isException) {
                return true;
            }
        }
        return false;
    }
}
