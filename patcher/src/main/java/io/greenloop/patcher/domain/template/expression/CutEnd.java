package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A text or list that was cut at the wrong end: what is left out is kept, or what stands in front is taken for what stands
 * behind ("overload method more args" and "deleted args" in ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class CutEnd implements Template {

    @Override
    public String name() {
        return "cut-end";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isCut = site.tree() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && (select.getIdentifier().contentEquals("substring")
                        || select.getIdentifier().contentEquals("subList"));
        if (!isCut) {
            return List.of();
        }
        var call = (MethodInvocationTree) site.tree();
        var select = (MemberSelectTree) call.getMethodSelect();
        var whole = site.source(select.getExpression());
        var name = select.getIdentifier().toString();
        var size = whole + (name.equals("substring") ? ".length()" : ".size()");
        var arguments = call.getArguments().stream().map(site::source).toList();
        var cuts = new ArrayList<String>();
        if (arguments.size() == 1) {
            cuts.add("0, %s - %s".formatted(size, operand(site, call)));
            cuts.add("0, " + arguments.get(0));
        } else if (arguments.get(0).equals("0")) {
            cuts.add(from(name, arguments.get(1), size));
            cuts.add("0, %s - 1".formatted(size));
        } else {
            cuts.add(from(name, arguments.get(0), size));
            cuts.add("0, " + arguments.get(1));
            cuts.add("%1$s, %1$s + %2$s".formatted(arguments.get(0), arguments.get(1)));
        }
        return cuts.stream()
                .filter(cut -> !cut.equals(String.join(", ", arguments)))
                .map(cut -> "%s.%s(%s)".formatted(whole, name, cut))
                .map(cut -> Suggestion.of(
                        site.replace(call, cut),
                        0.75,
                        "%s was cut at the wrong end: it is now %s.".formatted(site.quote(call), Site.quote(cut))))
                .toList();
    }

    private static String from(String name, String start, String size) {
        return name.equals("substring") ? start : start + ", " + size;
    }

    private static String operand(Site site, MethodInvocationTree call) {
        var argument = call.getArguments().get(0);
        var source = site.source(argument);
        return argument instanceof LiteralTree || source.matches("[\\w.]+(\\(\\))?") ? source : "(" + source + ")";
    }
}
