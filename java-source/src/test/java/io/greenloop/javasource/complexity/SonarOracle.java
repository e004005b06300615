package io.greenloop.javasource.complexity;

import java.util.ArrayList;
import java.util.List;
import org.sonar.java.ast.visitors.CognitiveComplexityVisitor;
import org.sonar.java.ast.visitors.ComplexityVisitor;
import org.sonar.java.model.JParser;
import org.sonar.java.model.JParserConfig;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.MethodTree;

/** What SonarQube's own analyzer counts for each method of a file. */
final class SonarOracle {

    private final JParserConfig config =
            JParserConfig.Mode.FILE_BY_FILE.create(JParserConfig.MAXIMUM_SUPPORTED_JAVA_VERSION, List.of());

    /** One method, known by where it starts; a line holds more than one only in anonymous classes. */
    record Count(String path, int line, String name, int cyclomatic, int cognitive) {}

    List<Count> count(String path, String text) {
        var found = new ArrayList<Count>();
        var unit =
                JParser.parse(config.astParser(), JParserConfig.MAXIMUM_SUPPORTED_JAVA_VERSION.toString(), path, text);
        unit.accept(new BaseTreeVisitor() {
            @Override
            public void visitMethod(MethodTree method) {
                if (method.block() != null) {
                    found.add(new Count(
                            path,
                            method.firstToken().range().start().line(),
                            method.returnType() == null
                                    ? "<init>"
                                    : method.simpleName().name(),
                            new ComplexityVisitor().getNodes(method).size(),
                            CognitiveComplexityVisitor.methodComplexity(method).complexity));
                }
                super.visitMethod(method);
            }
        });
        return found;
    }
}
