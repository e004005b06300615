package io.greenloop.patcher.domain.template.expression;

import static java.util.stream.Collectors.joining;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An argument too many or too few, so that the call goes to another method of the same name ("overload method more
 * args" and "deleted args" in ManySStuBs4J, Karampatsis and Sutton, 2020; TBar's FP10).
 */
final class FittedArguments implements Template {

    private static final int MOST_DONORS = 5;

    @Override
    public String name() {
        return "fitted-arguments";
    }

    @Override
    public double prior(FailureClue clue) {
        return clue == FailureClue.COMPILE ? 0.4 : 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var called = called(site);
        if (!(called instanceof ExecutableElement now) || !(now.getEnclosingElement() instanceof TypeElement owner)) {
            return List.of();
        }
        int given = CallFit.arguments(site).size();
        return site.file().members(owner).stream()
                .filter(other -> other instanceof ExecutableElement
                        && other.getSimpleName().equals(now.getSimpleName())
                        && Reach.includes(site, other))
                .map(ExecutableElement.class::cast)
                .filter(other -> !other.isVarArgs())
                .flatMap(other -> switch (other.getParameters().size() - given) {
                    case -1 -> dropped(site, other);
                    case 1 -> added(site, other);
                    default -> Stream.empty();
                })
                .toList();
    }

    private static Element called(Site site) {
        if (site.tree() instanceof MethodInvocationTree call) {
            return site.file()
                    .element(new TreePath(site.path(), call.getMethodSelect()))
                    .orElse(null);
        }
        return site.tree() instanceof NewClassTree ? site.element().orElse(null) : null;
    }

    private static Stream<Suggestion> dropped(Site site, ExecutableElement other) {
        var arguments = CallFit.arguments(site);
        return IntStream.range(0, arguments.size())
                .filter(left -> fitsWithout(site, other, arguments, left))
                .mapToObj(left -> Suggestion.of(
                        rewritten(site, without(sources(site), left)),
                        0.6,
                        "%s was given one argument too many: %s was dropped."
                                .formatted(site.quote(site.tree()), site.quote(arguments.get(left)))));
    }

    private static boolean fitsWithout(
            Site site, ExecutableElement other, List<? extends ExpressionTree> arguments, int left) {
        var fit = new CallFit(site);
        return IntStream.range(0, other.getParameters().size())
                .allMatch(i -> fit.fits(arguments.get(i < left ? i : i + 1), other, i));
    }

    private static Stream<Suggestion> added(Site site, ExecutableElement other) {
        var arguments = CallFit.arguments(site);
        var fit = new CallFit(site);
        return IntStream.range(0, other.getParameters().size())
                .filter(gap -> IntStream.range(0, arguments.size())
                        .allMatch(i -> fit.fits(arguments.get(i), other, i < gap ? i : i + 1)))
                .boxed()
                .flatMap(gap -> donors(site, other.getParameters().get(gap).asType())
                        .map(donor -> Suggestion.of(
                                rewritten(site, with(sources(site), gap, donor)),
                                0.5,
                                "%s lacked an argument: %s was added."
                                        .formatted(site.quote(site.tree()), Site.quote(donor)))));
    }

    private static Stream<String> donors(Site site, TypeMirror type) {
        var erased = site.file().types().erasure(type);
        if (erased.toString().equals("java.util.Comparator")) {
            return Stream.of(Reach.written(site, "java.util.Comparator") + ".reverseOrder()");
        }
        if (type.getKind() == TypeKind.BOOLEAN) {
            return Stream.of("true", "false");
        }
        var place = Place.of(site, type);
        var variables = place.variables().stream()
                .filter(variable -> place.takes(variable.type()))
                .map(variable -> variable.name())
                .limit(MOST_DONORS);
        return type.getKind() == TypeKind.INT ? Stream.concat(variables, Stream.of("0", "1")) : variables;
    }

    private static List<String> sources(Site site) {
        return CallFit.arguments(site).stream().map(site::source).toList();
    }

    private static List<String> without(List<String> sources, int index) {
        var fewer = new ArrayList<>(sources);
        fewer.remove(index);
        return fewer;
    }

    private static List<String> with(List<String> sources, int index, String other) {
        var more = new ArrayList<>(sources);
        more.add(index, other);
        return more;
    }

    /** Replaces what is between the parentheses of the call. */
    private static TextEdit rewritten(Site site, List<String> sources) {
        var arguments = CallFit.arguments(site);
        int end = site.file().end(site.tree()) - 1;
        if (arguments.isEmpty()) {
            return TextEdit.insert(end, sources.stream().collect(joining(", ")));
        }
        Tree first = arguments.get(0);
        Tree last = arguments.get(arguments.size() - 1);
        return new TextEdit(
                site.file().start(first),
                site.file().end(last),
                sources.stream().collect(joining(", ")));
    }
}
