package io.greenloop.javasource.messages;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Names the parts of a method call. */
final class Calls {

    private Calls() {}

    static String name(MethodInvocationTree call) {
        var select = call.getMethodSelect();
        if (select instanceof MemberSelectTree member) {
            return member.getIdentifier().toString();
        }
        return select instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }

    static Optional<ExpressionTree> receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member
                ? Optional.of(member.getExpression())
                : Optional.empty();
    }

    static String receiverText(MethodInvocationTree call) {
        return receiver(call).map(Object::toString).orElse("");
    }

    /** The class that a member's file is known by; null for what is in none. */
    static Element outermostClass(Element member) {
        var element = member;
        while (element != null
                && element.getEnclosingElement() != null
                && element.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            element = element.getEnclosingElement();
        }
        return element;
    }
}
