package io.greenloop.patcher.domain.template.compile;

import java.util.List;

/** The mends there are. */
public final class Mends {

    private Mends() {}

    public static List<Mend> all() {
        return List.of(
                new WrongType(),
                new UnreportedException(),
                new MissingReturn(),
                new MissingToken(),
                new WrongModifier(),
                new HiddenMember(),
                new MissingValue(),
                new DeadCode(),
                new MissingCase());
    }
}
