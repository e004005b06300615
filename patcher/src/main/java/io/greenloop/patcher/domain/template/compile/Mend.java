package io.greenloop.patcher.domain.template.compile;

import io.greenloop.patcher.domain.template.Suggestion;
import java.util.List;

/** One kind of mistake that the compiler tells by itself. Pure: the same complaint always gets the same suggestions. */
public interface Mend {

    /** Stable key, shown to people. */
    String name();

    /** Ways to put this very complaint right; none for complaints about something else. */
    List<Suggestion> suggest(Complaint complaint);
}
