package io.greenloop.javasource.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class VariablesInScopeTest {

    @Test
    void whatCanBeNamedIsFoundNearestFirst() {
        assertThat(namesAt("""
                class Base { protected int inherited; private int hidden; }
                class Subject extends Base {
                    static final int LIMIT = 1;
                    int field;
                    int of(int parameter) {
                        int local = 1;
                        for (int i = 0; i < 3; i++) {
                            try { throw new IllegalStateException(); } catch (IllegalStateException e) { return here; }
                        }
                        int later = 2;
                        return local;
                    }
                    int here;
                }
                """))
                .containsExactly(
                        "e:LOCAL",
                        "i:LOCAL",
                        "local:LOCAL",
                        "parameter:PARAMETER",
                        "LIMIT:CONSTANT",
                        "field:FIELD",
                        "here:FIELD",
                        "inherited:FIELD");
    }

    @Test
    void aLocalVariableHidesAFieldOfItsName() {
        assertThat(namesAt("class Subject { int a; int of(long a) { return here; } int here; }"))
                .containsExactly("a:PARAMETER", "here:FIELD");
    }

    @Test
    void staticCodeSeesNoFieldsOfTheObject() {
        assertThat(namesAt("class Subject { int a; static int b; static int of() { return here; } static int here; }"))
                .containsExactly("b:FIELD", "here:FIELD");
    }

    @Test
    void onlyWhatHasAValueCanBeRead() {
        var source =
                "class Subject { int of() { int a; int b; int c; b = 1; if (b == 1) { c = here; } return 2; } int here; }";

        assertThat(namesAt(source)).contains("a:LOCAL", "b:LOCAL", "c:LOCAL");
        assertThat(namesAt(source, VariablesInScope::readableAt)).containsExactly("b:LOCAL", "here:FIELD");
    }

    private static List<String> namesAt(String source) {
        return namesAt(source, VariablesInScope::at);
    }

    private static List<String> namesAt(String source, BiFunction<TypedFile, TreePath, List<Variable>> scope) {
        try (var analyzer = new SourceAnalyzer()) {
            var analysis = analyzer.analyze(SourceSet.of(Map.of("Subject.java", source)));
            var file = new TypedFile(analysis, analysis.units().get(0));
            var place = new TreePath[1];
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                    if (identifier.getName().contentEquals("here")) {
                        place[0] = getCurrentPath();
                    }
                    return null;
                }
            }.scan(file.unit(), null);
            var variables = scope.apply(file, place[0]).stream();
            return variables
                    .map(variable -> variable.name() + ":" + variable.kind())
                    .toList();
        }
    }
}
