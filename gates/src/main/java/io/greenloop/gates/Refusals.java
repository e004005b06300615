package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.workspace.PatchRefused;

/** Says as a gate's reason why a diff could not even be applied. */
public final class Refusals {

    private Refusals() {}

    public static GateReason reason(PatchRefused refused) {
        var place = refused.file().isEmpty() ? "" : " (%s)".formatted(refused.file());
        return new GateReason(
                gate(refused.reason()),
                Decision.REJECT,
                refused.reason().name(),
                refused.file(),
                refused.line(),
                "",
                "",
                sentence(refused.reason()) + place);
    }

    private static GateName gate(PatchRefused.Reason reason) {
        return switch (reason) {
            case UNSAFE_PATH, SYMLINK, BINARY -> GateName.SCOPE;
            case MALFORMED, EMPTY, UNSUPPORTED, FILE_MISSING, FILE_EXISTS, CONTEXT_MISMATCH ->
                GateName.APPLIES_AND_COMPILES;
        };
    }

    private static String sentence(PatchRefused.Reason reason) {
        return switch (reason) {
            case MALFORMED -> "the diff cannot be read to its last line";
            case EMPTY -> "the diff changes nothing";
            case UNSAFE_PATH -> "the diff reaches outside of the project";
            case SYMLINK -> "the diff touches a symbolic link or goes through one";
            case BINARY -> "the diff touches a file that is not text";
            case UNSUPPORTED -> "the diff asks for more than changed text";
            case FILE_MISSING -> "the diff changes a file that does not exist";
            case FILE_EXISTS -> "the diff adds a file that exists already";
            case CONTEXT_MISMATCH -> "the diff does not fit the code that it changes";
        };
    }
}
