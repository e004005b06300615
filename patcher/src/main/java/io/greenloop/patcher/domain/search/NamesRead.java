package io.greenloop.patcher.domain.search;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.template.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * How often each variable of a method is read, and each private field of its file. What is declared and never read was meant to be used
 * (DLS_DEAD_LOCAL_STORE and URF_UNREAD_FIELD in SpotBugs); a change after which that is so of another is less likely right.
 */
final class NamesRead {

    private static final double FOR_USE = 1.5;
    private static final double FOR_LOSS = 0.6;
    private static final int UNKNOWN = -1;
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.\"'])[A-Za-z_$][\\w$]*(?![\\w$]*\\s*\\()");

    private final Set<String> fields;
    private final Map<String, Integer> readInFile;
    private final Map<Tree, Counts> byMember = new IdentityHashMap<>();

    private NamesRead(TypedFile file) {
        var counts = new Counts();
        counts.scan(file.unit(), null);
        this.fields = counts.fields;
        this.readInFile = counts.read;
    }

    /** What the score of a change at the site is to be multiplied by. */
    static double weight(Site site, List<TextEdit> edits) {
        var file = site.file();
        var names = file.derived(NamesRead.class, NamesRead::new);
        var taken = new HashMap<String, Integer>();
        var put = new HashMap<String, Integer>();
        for (var edit : edits) {
            count(file.text().substring(edit.start(), edit.end()), taken);
            count(edit.replacement(), put);
        }
        if (taken.keySet().equals(put.keySet())) {
            return 1;
        }
        return names.weight(names.of(site), taken, put);
    }

    private static void count(String code, Map<String, Integer> into) {
        NAME.matcher(code).results().map(MatchResult::group).forEach(name -> into.merge(name, 1, Integer::sum));
    }

    private Counts of(Site site) {
        return byMember.computeIfAbsent(site.enclosingMember(), member -> {
            var counts = new Counts();
            counts.scan(member, null);
            return counts;
        });
    }

    private double weight(Counts member, Map<String, Integer> taken, Map<String, Integer> put) {
        boolean isLost = taken.keySet().stream()
                .anyMatch(name ->
                        reads(member, name) > 0 && taken.get(name) - put.getOrDefault(name, 0) >= reads(member, name));
        if (isLost) {
            return FOR_LOSS;
        }
        boolean isUsed = put.keySet().stream().anyMatch(name -> !taken.containsKey(name) && reads(member, name) == 0);
        return isUsed ? FOR_USE : 1;
    }

    /** Negative for what is declared elsewhere, where nobody knows who reads it. */
    private int reads(Counts member, String name) {
        if (member.declared.contains(name)) {
            return member.read.getOrDefault(name, 0);
        }
        return fields.contains(name) ? readInFile.getOrDefault(name, 0) : UNKNOWN;
    }

    /** Counts reads by name; what a variable is made of itself is no use of it. */
    private static final class Counts extends TreeScanner<Void, Void> {

        private final Set<String> declared = new HashSet<>();
        private final Set<String> fields = new HashSet<>();
        private final Map<String, Integer> read = new HashMap<>();
        private String written = "";

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            declared.add(tree.getName().toString());
            if (tree.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                fields.add(tree.getName().toString());
            }
            return super.visitVariable(tree, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            var name = tree.getName().toString();
            if (!name.equals(written)) {
                read.merge(name, 1, Integer::sum);
            }
            return null;
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void nothing) {
            return ofUpdate(tree.getVariable(), tree.getExpression());
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
            return ofUpdate(tree.getVariable(), tree.getExpression());
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree tree, Void nothing) {
            boolean isStep = tree.getExpression() instanceof UnaryTree step
                    && step.getKind() != Kind.LOGICAL_COMPLEMENT
                    && step.getExpression() instanceof IdentifierTree;
            return isStep ? null : super.visitExpressionStatement(tree, nothing);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            read.merge(tree.getIdentifier().toString(), 1, Integer::sum);
            return super.visitMemberSelect(tree, nothing);
        }

        private Void ofUpdate(ExpressionTree target, ExpressionTree value) {
            var name = target.toString().replaceFirst("^this\\.", "");
            if (!name.matches("\\w+")) {
                scan(target, null);
                return scan(value, null);
            }
            var before = written;
            written = name;
            scan(value, null);
            written = before;
            return null;
        }
    }
}
