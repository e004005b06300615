package io.greenloop.javasource.risks;

import java.util.regex.Pattern;

/** What programmers know of null without being told. */
final class NullCustoms {

    private static final Pattern DEMANDS = Pattern.compile(
            "(?i)(?:require|check|assert|validate|ensure|is|verify)?_?no(?:t|n)_?null\\w*|requireNonNull\\w*");
    /** What gives null where there is nothing. */
    private static final Pattern GIVES_NULL = Pattern.compile(
            "java\\.util\\.(?:\\w*Map|concurrent\\.\\w*Map)#get"
                    + "|java\\.lang\\.System#(?:getenv|getProperty|console)|java\\.lang\\.Class(?:Loader)?#getResource(?:AsStream)?"
                    + "|java\\.io\\.File#(?:listFiles|list|getParentFile)|java\\.nio\\.file\\.Path#(?:getParent|getFileName|getRoot)"
                    + "|java\\.util\\.\\w*(?:Queue|Deque)#(?:poll|peek)\\w*|java\\.io\\.(?:BufferedReader|LineNumberReader|Console)#readLine");

    private static final Pattern NEVER_NULL =
            Pattern.compile("java\\.util\\.(?:Optional\\w*|List|Set|Map|Collection|stream\\..*)"
                    + "|java\\.util\\.concurrent\\.(?:CompletableFuture|CompletionStage|Future)");

    /** Questions that may be asked of null as well. */
    private static final Pattern ASKS = Pattern.compile(
            "is(?:Not|Any|None|All)?(?:Null|Empty|Blank)\\w*|nonNull|ofNullable|nullTo\\w*|default(?:If|String)\\w*");
    /** What never gives null when it is asked as people do. */
    private static final Pattern GIVES_SOMETHING = Pattern.compile(
            "computeIfAbsent|getOrDefault|orElse(?!Null)\\w*|requireNonNull\\w*|firstNonNull|default(?:If|String)\\w*|nullTo\\w*");

    private NullCustoms() {}

    /** Whether a call of that name tells null from something. */
    static boolean asks(String name) {
        return ASKS.matcher(name).matches();
    }

    /** Whether what a call of that name gives need not be asked for null. */
    static boolean givesSomething(String name) {
        return GIVES_SOMETHING.matcher(name).matches();
    }

    /** Whether a call of that name ends where its argument is null. */
    static boolean demands(String name) {
        return DEMANDS.matcher(name).matches();
    }

    /** Whether a member gives null where there is nothing. */
    static boolean givesNull(String member) {
        return GIVES_NULL.matcher(member).matches();
    }

    /** Whether callers rely on something of the type being given, were it empty. */
    static boolean isNeverNull(String type) {
        return NEVER_NULL.matcher(type).matches();
    }
}
