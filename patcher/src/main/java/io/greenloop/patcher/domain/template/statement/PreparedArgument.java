package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/**
 * An argument that is worked on as it came, where its sign, its capitals or the white space around it should not matter. The added
 * assignment of Defects4J's dissection (Sobreira et al., 2018).
 */
final class PreparedArgument implements Template {

    @Override
    public String name() {
        return "prepared-argument";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 0.4;
            case INDEX, ENDLESS, OTHER -> 0.3;
            case NULL, ZERO -> 0.1;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isFirst = site.path().getParentPath() != null
                && site.parent() instanceof BlockTree body
                && site.path().getParentPath().getParentPath().getLeaf() instanceof MethodTree method
                && method.getBody() == body
                && body.getStatements().get(0) == site.tree();
        if (!isFirst) {
            return List.of();
        }
        var gap = new Gap(site, site.path(), Gap.Side.BEFORE);
        return gap.variables().stream()
                .filter(variable -> variable.kind() == Variable.Kind.PARAMETER)
                .flatMap(PreparedArgument::forms)
                .map(form -> new Suggestion(
                        gap.filledWith(form),
                        0.7,
                        "An argument was worked on as it came: %s was added.".formatted(Site.quote(form))))
                .toList();
    }

    private static Stream<String> forms(Variable argument) {
        var name = argument.name();
        boolean isNumber = Numbers.isNumeric(argument.type()) && argument.type().getKind() != TypeKind.CHAR;
        if (isNumber) {
            return Stream.of("%1$s = Math.abs(%1$s);".formatted(name));
        }
        return argument.type().toString().equals("java.lang.String")
                ? Stream.of(
                        "%1$s = %1$s.toLowerCase();".formatted(name),
                        "%1$s = %1$s.trim();".formatted(name),
                        "%1$s = %1$s.replace(\" \", \"\");".formatted(name))
                : Stream.empty();
    }
}
