package io.greenloop.javasource.risks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.Analysis;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Finds fields that each object had for itself and that all objects share now, so that one changes what another has. */
final class SharedFieldFacts extends FactReader {

    SharedFieldFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        var element = element();
        if (element != null
                && element.getKind() == ElementKind.FIELD
                && !element.getModifiers().contains(Modifier.FINAL)) {
            var isShared = element.getModifiers().contains(Modifier.STATIC);
            // Under the name of the field, so that it is news only of one that was there before.
            note(
                    Risk.STATE_ALIASED,
                    tree,
                    owner() + "." + tree.getName(),
                    isShared ? "a field that all objects share" : "a field of each object",
                    isShared ? RiskFact.News.WHEN_ADDED_TO_OLD : RiskFact.News.NONE);
        }
        return super.visitVariable(tree, nothing);
    }
}
