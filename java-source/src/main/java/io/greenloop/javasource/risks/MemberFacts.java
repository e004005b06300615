package io.greenloop.javasource.risks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import io.greenloop.javasource.Analysis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds calls, annotations and names of algorithms that guard something. */
final class MemberFacts extends FactReader {

    /** How algorithms of encryption and protocols of trust are written in code. */
    private static final Pattern ALGORITHM =
            Pattern.compile("(?i)MD[245]|SHA-?\\d{1,3}(?:[-/]\\d+)?|SHA3-\\d+|(?:AES|DES|DESede"
                    + "|RSA|Blowfish|RC[24]|ARCFOUR|ChaCha20(?:-Poly1305)?)(?:/[\\w-]+){0,2}|Hmac\\w+|PBKDF2\\w+|PBEWith\\w+|\\w+with(?:RSA|DSA|ECDSA)"
                    + "|TLSv?[\\d.]*|SSLv?[\\d.]*|SHA1PRNG|NativePRNG\\w*|HS\\d{3}|RS\\d{3}|ES\\d{3}");

    private static final Pattern TRUSTS = Pattern.compile("X509(?:Extended)?TrustManager|HostnameVerifier");
    private static final int LONGEST = 120;

    /** A file names the same members and calls many times over. */
    private final Map<String, Optional<Risk>> members = new HashMap<>();

    private final Map<String, Optional<Risk>> calls = new HashMap<>();
    private final Map<String, Optional<Risk>> answers = new HashMap<>();

    MemberFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    /** To import is not to use. */
    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Void nothing) {
        note(Risk.LOCKING_CHANGED, tree, "synchronized " + tree.getExpression(), RiskFact.News.BOTH);
        return super.visitSynchronized(tree, nothing);
    }

    /** Whoever is kept out by a question is let in when it is gone, whatever the question is made of. */
    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        var last = last(tree.getThenStatement());
        if (tree.getElseStatement() == null && (last instanceof ThrowTree || last instanceof ReturnTree)) {
            var condition = tree.getCondition().toString();
            Sensitive.question(condition)
                    .or(() -> thrown(last))
                    .ifPresent(risk -> note(risk, tree, "to leave if " + start(condition), RiskFact.News.WHEN_GONE));
        }
        return super.visitIf(tree, nothing);
    }

    private static StatementTree last(StatementTree then) {
        return then instanceof BlockTree block && !block.getStatements().isEmpty()
                ? block.getStatements().get(block.getStatements().size() - 1)
                : then;
    }

    private static Optional<Risk> thrown(StatementTree last) {
        return last instanceof ThrowTree end && end.getExpression() instanceof NewClassTree made
                ? Sensitive.exception(simple(made.getIdentifier().toString()))
                : Optional.empty();
    }

    /** What a method answers that is asked whether somebody may. */
    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() != null && !(tree.getExpression() instanceof LiteralTree)) {
            methodAround(getCurrentPath())
                    .filter(method -> String.valueOf(method.getReturnType()).equals("boolean"))
                    .flatMap(method -> answers.computeIfAbsent(method.getName().toString(), Sensitive::answer))
                    .ifPresent(risk -> note(
                            risk,
                            tree,
                            "to answer " + start(tree.getExpression().toString()),
                            RiskFact.News.WHEN_GONE));
        }
        return super.visitReturn(tree, nothing);
    }

    private static String start(String code) {
        return code.substring(0, Math.min(LONGEST, code.length()));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        var element = element();
        var member = member(element);
        var name = name(tree.getMethodSelect());
        var known = ofMember(member).or(() -> Sensitive.lock(name));
        known.or(() -> ofCall(name))
                .ifPresent(risk ->
                        note(risk, tree, not() + shown(risk, member, name, tree.getArguments()), RiskFact.News.BOTH));
        if (known.isPresent() && name.equals("unlock") && !isInFinally()) {
            note(Risk.LOCKING_CHANGED, tree, "unlock outside of finally", RiskFact.News.WHEN_ADDED);
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        var member = member(element());
        var simple = simple(tree.getIdentifier().toString());
        ofMember(member)
                .or(() -> Sensitive.exception(simple))
                .ifPresent(risk -> note(
                        risk, tree, "new " + shown(risk, member, simple, tree.getArguments()), RiskFact.News.BOTH));
        if (TRUSTS.matcher(simple).matches()) {
            note(Risk.CRYPTOGRAPHY_CHANGED, tree, "own " + simple, RiskFact.News.BOTH);
        }
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        var member = member(element());
        ofMember(member)
                .or(() -> ofCall(tree.getName().toString()))
                .ifPresent(risk -> note(risk, tree, tree.toString(), RiskFact.News.BOTH));
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        Sensitive.annotation(simple(tree.getAnnotationType().toString()))
                .ifPresent(risk -> note(risk, tree, tree + " " + declared(), RiskFact.News.BOTH_IN_OLD));
        return super.visitAnnotation(tree, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
        if (tree.getValue() instanceof String text && ALGORITHM.matcher(text).matches()) {
            note(Risk.CRYPTOGRAPHY_CHANGED, tree, "\"" + text + "\"", RiskFact.News.WHEN_GONE);
        }
        return null;
    }

    private Optional<Risk> ofMember(String member) {
        return members.computeIfAbsent(member, Sensitive::member);
    }

    private Optional<Risk> ofCall(String name) {
        return calls.computeIfAbsent(name, Sensitive::call);
    }

    /** A question that is turned round asks for the opposite. */
    private String not() {
        var at = getCurrentPath().getParentPath();
        while (at != null && at.getLeaf() instanceof ParenthesizedTree) {
            at = at.getParentPath();
        }
        return at != null && at.getLeaf().getKind() == Tree.Kind.LOGICAL_COMPLEMENT ? "!" : "";
    }

    private boolean isInFinally() {
        for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
            var parent = at.getParentPath();
            if (at.getLeaf() instanceof BlockTree
                    && parent != null
                    && parent.getLeaf() instanceof TryTree around
                    && around.getFinallyBlock() == at.getLeaf()) {
                return true;
            }
        }
        return false;
    }

    private String shown(Risk risk, String member, String name, List<? extends ExpressionTree> arguments) {
        var type = member.isEmpty() ? "" : simple(member.substring(0, member.indexOf('#'))) + ".";
        var said = name.equals(simple(type.replaceFirst("\\.$", ""))) ? name : type + name;
        return said
                + arguments.stream().map(argument -> shown(risk, argument)).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Texts may be secrets, so that only names of algorithms and of roles are shown. */
    private String shown(Risk risk, ExpressionTree argument) {
        return constant(argument)
                .filter(value -> !(value instanceof String text)
                        || risk == Risk.AUTHORISATION_CHANGED
                        || ALGORITHM.matcher(text).matches())
                .map(value -> value instanceof String text ? "\"" + text + "\"" : value.toString())
                .orElse("_");
    }

    static String name(ExpressionTree select) {
        if (select instanceof MemberSelectTree member) {
            return member.getIdentifier().toString();
        }
        return select instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }

    private static String simple(String name) {
        var bare = name.replaceFirst("<.*", "");
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
