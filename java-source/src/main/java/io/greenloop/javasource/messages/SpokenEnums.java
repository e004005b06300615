package io.greenloop.javasource.messages;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** The members of enumerations that are put into texts: renaming one changes what is said. */
final class SpokenEnums {

    private final Analysis analysis;

    SpokenEnums(Analysis analysis) {
        this.analysis = analysis;
    }

    List<Message> messages(Set<Element> spoken) {
        var messages = new ArrayList<Message>();
        if (!spoken.isEmpty()) {
            analysis.units().forEach(unit -> collect(unit, spoken, messages));
        }
        return messages;
    }

    private void collect(CompilationUnitTree unit, Set<Element> spoken, List<Message> messages) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void nothing) {
                var member = analysis.trees().getElement(getCurrentPath());
                if (member != null
                        && member.getKind() == ElementKind.ENUM_CONSTANT
                        && spoken.contains(member.getEnclosingElement())) {
                    messages.add(new Message(
                            MessageKind.CONSTANT,
                            member.getEnclosingElement().getSimpleName().toString(),
                            "",
                            tree.getName().toString(),
                            List.of(),
                            false,
                            Analysis.pathOf(unit),
                            analysis.line(unit, tree)));
                }
                return super.visitVariable(tree, nothing);
            }
        }.scan(unit, null);
    }
}
