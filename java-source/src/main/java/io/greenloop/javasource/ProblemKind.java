package io.greenloop.javasource;

/** What sort of thing the compiler found wrong. */
public enum ProblemKind {
    /** A package that neither the class path, nor the JDK, nor the sources have. */
    MISSING_PACKAGE,
    /** A class, method, field or variable that does not exist where it is looked for. */
    UNRESOLVED_SYMBOL,
    /** The text is not Java, or not whole. */
    SYNTAX,
    /** Types, flow and everything else. */
    OTHER;

    static ProblemKind of(String code) {
        if (code.startsWith("compiler.err.doesnt.exist")) {
            return MISSING_PACKAGE;
        }
        if (code.startsWith("compiler.err.cant.resolve") || code.startsWith("compiler.err.cant.apply.symbol")) {
            return UNRESOLVED_SYMBOL;
        }
        if (code.startsWith("compiler.err.expected")
                || code.startsWith("compiler.err.illegal.start")
                || code.startsWith("compiler.err.premature.eof")
                || code.startsWith("compiler.err.not.stmt")) {
            return SYNTAX;
        }
        return OTHER;
    }
}
