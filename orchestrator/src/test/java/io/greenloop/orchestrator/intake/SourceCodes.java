package io.greenloop.orchestrator.intake;

import io.greenloop.workspace.ImportRefused;
import java.util.Arrays;
import java.util.stream.Stream;

/** Every code by which a source may be refused. */
public final class SourceCodes {

    private SourceCodes() {}

    public static Stream<String> all() {
        var own = Arrays.stream(SourceRefused.Code.values()).map(Enum::name);
        var imports = Arrays.stream(ImportRefused.Reason.values()).map(Enum::name);
        return Stream.concat(own, imports).distinct();
    }
}
