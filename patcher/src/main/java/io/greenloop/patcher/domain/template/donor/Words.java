package io.greenloop.patcher.domain.template.donor;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names in a piece of code. */
final class Words {

    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*(?!\\s*\\()");

    private Words() {}

    /** Names that may be variables: members of something else and calls are left out. */
    static Set<String> in(String code) {
        return NAME.matcher(code).results().map(MatchResult::group).collect(toUnmodifiableSet());
    }
}
