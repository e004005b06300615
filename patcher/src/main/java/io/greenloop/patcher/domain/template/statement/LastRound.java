package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/**
 * What a loop does between its elements is missing behind the last one: done there as well, with something that ends the whole in the
 * place of the element. Three of our own: the last gap of a time table, the last line of a wrapped text, the last group of equal
 * neighbours.
 */
final class LastRound implements Template {

    private static final int LONGEST = 240;
    private static final int MOST = 12;
    private static final Pattern PLAIN = Pattern.compile("\\w+\\.\\w+(\\(\\))?");
    private static final double SHARE_OF_BARE = 0.6;
    private static final double SHARE_OF_ASKED = 0.95;

    @Override
    public String name() {
        return "last-round";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.5;
            case INDEX, ENDLESS, NULL, ZERO -> 0.15;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!Jumps.isLoop(site.tree()) || !Statements.isMovable(site.path())) {
            return List.of();
        }
        var gap = new Gap(site, site.path(), Gap.Side.AFTER);
        var suggestions = new ArrayList<Suggestion>();
        for (var round : rounds(site)) {
            written(site, gap, round).forEach((source, closeness) -> {
                if (!gap.isBesideLike(source)) {
                    suggestions.add(new Suggestion(
                            gap.filledWith(source),
                            closeness * (round.getLeaf() instanceof IfTree ? SHARE_OF_ASKED : SHARE_OF_BARE),
                            "What comes behind the last element was left out: %s was added."
                                    .formatted(Site.quote(source))));
                }
            });
        }
        return suggestions.stream().limit(MOST).toList();
    }

    /** Calls that stand in the loop alone, and branches without an else that make one. */
    private static List<TreePath> rounds(Site site) {
        var found = new ArrayList<TreePath>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null && isRound(tree) && site.source(tree).length() <= LONGEST) {
                    found.add(new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(site.path(), null);
        return found;
    }

    private static boolean isRound(Tree tree) {
        if (tree instanceof IfTree choice) {
            var then = choice.getThenStatement();
            boolean isOne =
                    then instanceof BlockTree block && block.getStatements().size() == 1
                            ? isCall(block.getStatements().get(0))
                            : isCall(then);
            return isOne && choice.getElseStatement() == null;
        }
        return isCall(tree);
    }

    private static boolean isCall(Tree tree) {
        return tree instanceof ExpressionStatementTree call && call.getExpression() instanceof MethodInvocationTree;
    }

    /** The round as it can be written behind the loop, with how likely that is. */
    private static Map<String, Double> written(Site site, Gap gap, TreePath round) {
        var file = site.file();
        var draft = new Layout(file).draft(round.getLeaf());
        var mentions = Mentions.in(file, round);
        if (mentions.fit(gap.variables())) {
            return round.getLeaf() instanceof IfTree ? Map.of(draft, 0.8) : Map.of();
        }
        var elements = new Elements(file, mentions, gap);
        elements.scan(round, null);
        var written = new LinkedHashMap<String, Double>();
        elements.only().ifPresent(element -> {
            double closeness = 0.9;
            for (var instead : ends(site, gap, elements.type)) {
                written.put(draft.replace(element, instead), closeness);
                closeness *= 0.85;
            }
        });
        return written;
    }

    /** What of that type the method asks where the element is not known. */
    private static Set<String> ends(Site site, Gap gap, TypeMirror type) {
        var file = site.file();
        var ends = new LinkedHashSet<String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                take(call);
                return super.visitMethodInvocation(call, nothing);
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree member, Void nothing) {
                take(member);
                return super.visitMemberSelect(member, nothing);
            }

            private void take(ExpressionTree tree) {
                boolean isEnd = file.isWritten(tree)
                        && PLAIN.matcher(file.source(tree)).matches()
                        && file.type(getCurrentPath())
                                .filter(own -> file.isSameType(own, type))
                                .isPresent()
                        && Mentions.in(file, getCurrentPath()).fit(gap.variables());
                if (isEnd) {
                    ends.add(file.source(tree));
                }
            }
        }.scan(site.method().orElse(site.path()), null);
        gap.variables().stream()
                .filter(variable -> file.isSameType(variable.type(), type))
                .forEach(variable -> ends.add(variable.name()));
        return ends;
    }

    /** The expressions of a round that are about the element: whole chains of members and calls that begin with it. */
    private static final class Elements extends TreePathScanner<Void, Void> {

        private final TypedFile file;
        private final Set<String> inside;
        private final Set<String> sources = new LinkedHashSet<>();
        private TypeMirror type;

        Elements(TypedFile file, Mentions mentions, Gap gap) {
            this.file = file;
            this.inside = new LinkedHashSet<>(mentions.named().keySet());
            gap.variables().forEach(variable -> inside.remove(variable.name()));
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void nothing) {
            if (inside.contains(name.getName().toString())) {
                var whole = whole(getCurrentPath());
                sources.add(file.source(whole.getLeaf()));
                type = file.type(whole).orElse(null);
            }
            return null;
        }

        private static TreePath whole(TreePath path) {
            var parent = path.getParentPath();
            boolean isReceiver = parent.getLeaf() instanceof MemberSelectTree
                    || parent.getLeaf() instanceof MethodInvocationTree call
                            && call.getMethodSelect() == path.getLeaf();
            return isReceiver ? whole(parent) : path;
        }

        /** Empty where there are several: which of them would end the whole? */
        Optional<String> only() {
            return sources.size() == 1 && type != null ? sources.stream().findFirst() : Optional.empty();
        }
    }
}
