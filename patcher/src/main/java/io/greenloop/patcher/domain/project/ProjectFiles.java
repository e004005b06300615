package io.greenloop.patcher.domain.project;

import java.util.List;
import java.util.Optional;

/** The files of a project at one commit. Always answers the same. */
public interface ProjectFiles {

    /** Every file, from the root of the project, with forward slashes. */
    List<String> paths();

    /** The text of a file; empty when there is none or it is no text. */
    Optional<String> text(String path);

    /**
     * What the project was before its last commits, the latest state first; empty where no history came with it.
     *
     * @param most states wanted
     */
    default List<EarlierState> earlier(int most) {
        return List.of();
    }
}
