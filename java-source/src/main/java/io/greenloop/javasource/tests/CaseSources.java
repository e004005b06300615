package io.greenloop.javasource.tests;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Knows which methods of a file hand things to tests, and reads how many. */
final class CaseSources {

    private static final Pattern MARKED = Pattern.compile("(?:\\w+\\.)*(?:DataProvider|TestFactory|Parameters)");
    private static final Pattern NAMING = Pattern.compile("(?:\\w+\\.)*MethodSource");
    private static final Pattern ENUM = Pattern.compile("(?:\\w+\\.)*EnumSource");
    private static final Pattern OF_TYPE = Pattern.compile(".*\\b(?:Arguments|DynamicTest|DynamicNode)\\b.*");
    private static final Pattern NAME = Pattern.compile("\"(?:[^\"]*#)?(\\w+)(?:\\([^\"]*)?\"");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NARROWS = Pattern.compile("limit|filter|skip|takeWhile|dropWhile|subList");
    private static final Pattern KEEPS =
            Pattern.compile("map|mapToObj|boxed|stream|toList|toArray|iterator|sorted|collect|peek");
    /** What stands for something else may stand for itself in the end. */
    private static final int FARTHEST = 8;

    private final Set<String> named = new HashSet<>();

    CaseSources(CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                for (var annotation : method.getModifiers().getAnnotations()) {
                    if (NAMING.matcher(annotation.getAnnotationType().toString())
                            .matches()) {
                        name(method, annotation);
                    }
                }
                return null;
            }
        }.scan(unit.getTypeDecls(), null);
    }

    private void name(MethodTree method, AnnotationTree annotation) {
        var given = annotation.getArguments().toString();
        if (given.isEmpty()) {
            named.add(method.getName().toString());
        }
        NAME.matcher(given).results().forEach(name -> named.add(name.group(1)));
    }

    /** @param around what names stand for around the method */
    CaseSource of(MethodTree method, NamedValues around) {
        var ofEnum = ofEnum(method);
        if (ofEnum != CaseSource.NONE || method.getBody() == null || !isSource(method)) {
            return ofEnum;
        }
        var values = around.inBody();
        var answers = new ArrayList<ExpressionTree>();
        var narrowed = new TreeMap<String, String>();
        indices(method).forEach(given -> narrowed.put(given, "@DataProvider"));
        new TreeScanner<Void, Boolean>() {
            @Override
            public Void visitVariable(VariableTree tree, Boolean isOwn) {
                values.put(tree.getName().toString(), tree.getInitializer());
                return super.visitVariable(tree, isOwn);
            }

            @Override
            public Void visitReturn(ReturnTree tree, Boolean isOwn) {
                if (isOwn) {
                    answers.add(tree.getExpression());
                }
                return super.visitReturn(tree, isOwn);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Boolean isOwn) {
                return super.visitLambdaExpression(tree, false);
            }

            @Override
            public Void visitClass(ClassTree tree, Boolean isOwn) {
                return super.visitClass(tree, false);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Boolean isOwn) {
                if (NARROWS.matcher(ChainStyle.name(tree.getMethodSelect())).matches()) {
                    ChainStyle.receiver(tree)
                            .ifPresent(from -> narrowed.put(plain(tree.toString()), plain(from.toString())));
                }
                return super.visitMethodInvocation(tree, isOwn);
            }
        }.scan(method.getBody(), true);
        var rows = answers.size() == 1 && answers.get(0) != null ? rows(answers.get(0), values, 0) : CaseSource.UNKNOWN;
        return new CaseSource(rows, "@DataProvider" + plain(method.getBody().toString()), narrowed);
    }

    /** Every constant that an annotation leaves out is one of all of them. */
    private static CaseSource ofEnum(MethodTree method) {
        for (var annotation : method.getModifiers().getAnnotations()) {
            if (isOpen(annotation)) {
                var narrowed = new TreeMap<String, String>();
                QUOTED.matcher(annotation.getArguments().toString())
                        .results()
                        .forEach(name -> narrowed.put("but for " + name.group(), "@EnumSource"));
                return new CaseSource(CaseSource.UNKNOWN, "@EnumSource", narrowed);
            }
        }
        return CaseSource.NONE;
    }

    /** Whether an annotation takes all constants of an enum but some, so that nobody sees here how many. */
    static boolean isOpen(AnnotationTree annotation) {
        var given = annotation.getArguments().toString();
        return ENUM.matcher(annotation.getAnnotationType().toString()).matches()
                && (!given.contains("names") || given.matches("(?s).*\\b(?:EXCLUDE|MATCH_\\w+)\\b.*"));
    }

    private static List<String> indices(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .filter(annotation -> MARKED.matcher(
                                annotation.getAnnotationType().toString())
                        .matches())
                .flatMap(annotation -> annotation.getArguments().stream())
                .map(Object::toString)
                .filter(given -> given.startsWith("indices"))
                .toList();
    }

    private boolean isSource(MethodTree method) {
        var type = String.valueOf(method.getReturnType());
        return !type.equals("void")
                && (named.contains(method.getName().toString())
                        || OF_TYPE.matcher(type).matches()
                        || method.getModifiers().getAnnotations().stream()
                                .anyMatch(annotation -> MARKED.matcher(
                                                annotation.getAnnotationType().toString())
                                        .matches()));
    }

    private static int rows(ExpressionTree things, NamedValues values, int distance) {
        var bare = AssertionStyle.bare(things);
        var behind = values.behind(bare);
        if (distance > FARTHEST) {
            return CaseSource.UNKNOWN;
        }
        if (behind != bare) {
            return rows(behind, values, distance + 1);
        }
        int listed = Circumstances.listed(bare);
        if (!(bare instanceof MethodInvocationTree call)) {
            return listed;
        }
        if (listed >= 0) {
            return listed == 1 ? one(call.getArguments().get(0), values) : listed;
        }
        var name = ChainStyle.name(call.getMethodSelect());
        var from = ChainStyle.receiver(call);
        if (KEEPS.matcher(name).matches() && from.isPresent()) {
            return rows(from.get(), values, distance + 1);
        }
        var most = Deadlines.number(call.getArguments().toString());
        return name.equals("limit") && from.isPresent() && most.isPresent()
                ? Math.min(rows(from.get(), values, distance + 1), most.get().intValue())
                : CaseSource.UNKNOWN;
    }

    /** A single argument is an array of things, or one of them, or nobody sees which. */
    private static int one(ExpressionTree argument, NamedValues values) {
        int listed = Circumstances.listed(values.behind(argument));
        var isName = argument.toString().matches("\\w+") && !(argument instanceof LiteralTree);
        return listed < 0 && !isName ? 1 : listed;
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
