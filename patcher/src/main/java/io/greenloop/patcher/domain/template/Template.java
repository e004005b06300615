package io.greenloop.patcher.domain.template;

import java.util.List;

/** One kind of mistake. Pure: the same site always gets the same suggestions. */
public interface Template {

    /** Stable key, shown to people. */
    String name();

    /** How likely this mistake is behind such a failure, from 0 to 1; a rank, not a measured probability. */
    double prior(FailureClue clue);

    /** Ways to change this very tree; what does not compile is sorted out later. */
    List<Suggestion> suggest(Site site);
}
