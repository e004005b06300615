package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesReadTest {

    private static final String CODE =
            "class Subject { private int unit = 3; int price(int net, int tax) { int sum = net; sum += net; return sum; } }";

    @Test
    void whatNobodyReadsWasMeantToBeUsed() {
        assertThat(weight("net;", "net + tax;")).isGreaterThan(1);
        assertThat(weight("net;", "net * unit;")).isGreaterThan(1);
    }

    @Test
    void whatWouldBeReadByNobodyIsLessLikelyRight() {
        assertThat(weight("return sum", "return net")).isLessThan(1);
        assertThat(weight("return sum", "return tax")).isLessThan(1);
    }

    @Test
    void aNameThatStandsElsewhereAsWellTellsNothing() {
        assertThat(weight("= net", "= 0")).isEqualTo(1);
        assertThat(weight("+= net", "-= net")).isEqualTo(1);
    }

    private static double weight(String before, String after) {
        var files = MemoryFiles.mainClass("Subject", CODE);
        var path = MemoryFiles.pathOf("Subject");
        try (var code = files.code()) {
            var analysis = code.analyze(code.moduleOf(path).orElseThrow(), List.of(path));
            var file = new TypedFile(analysis, analysis.units().get(0));
            int start = file.text().indexOf(before);
            var site = new Site(code, file, returned(file), new Hints(FailureClue.ASSERTION, Set.of()));
            return NamesRead.weight(site, List.of(new TextEdit(start, start + before.length(), after)));
        }
    }

    private static TreePath returned(TypedFile file) {
        var found = new ArrayList<TreePath>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null && tree.getKind() == Tree.Kind.RETURN) {
                    found.add(new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(file.unit(), null);
        return found.get(0);
    }
}
