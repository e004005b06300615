package io.greenloop.javasource.powers;

import java.util.Optional;
import java.util.regex.Pattern;

/** What code can do beyond computing, told by the members of Java's own library that it names; the gravest first. */
public enum Power {
    END_JVM("end the JVM", "java\\.lang\\.(?:System|Runtime)#(?:exit|halt)"),
    ACT_AT_THE_END(
            "act when the JVM ends or a thread fails",
            "java\\.lang\\.Runtime#(?:add|remove)ShutdownHook|java\\.io\\.File#deleteOnExit|java\\.lang\\.ref\\.Cleaner#.*"
                    + "|java\\.lang\\.Thread#set(?:Default)?UncaughtExceptionHandler|java\\.lang\\.System#setSecurityManager"),
    START_PROCESSES(
            "start or end processes",
            "java\\.lang\\.(?:ProcessBuilder|ProcessHandle|Process)(?:\\..*)?#.*|java\\.lang\\.Runtime#exec"),
    RUN_NATIVE_CODE(
            "run native code or touch raw memory",
            "java\\.lang\\.(?:System|Runtime)#load(?:Library)?|(?:sun|jdk)\\..*|java\\.lang\\.foreign\\..*"),
    CHANGE_THE_JVM(
            "look into the JVM or change it",
            "java\\.lang\\.(?:instrument|management)\\..*|javax\\.management\\..*|com\\.sun\\..*|javax\\.tools\\..*"
                    + "|java\\.lang\\.ModuleLayer.*|java\\.lang\\.Module#.*"),
    SWAP_STREAMS(
            "take hold of the JVM's own channels",
            "java\\.io\\.FileDescriptor#.*|java\\.lang\\.System#(?:setOut|setErr|setIn|console|in)|java\\.io\\.Console#.*"),
    REFLECT(
            "reach classes and members by name",
            "java\\.lang\\.reflect\\.(?:Method|Field|Constructor|AccessibleObject|Executable|Proxy|InvocationHandler)#.*"
                    + "|java\\.lang\\.Class#(?:forName|newInstance|get(?:Declared)?(?:Method|Field|Constructor|Classe)s?"
                    + "|getClassLoader|getModule)|java\\.lang\\.invoke\\..*|java\\.beans\\.(?:Expression|Statement|XMLDecoder|EventHandler|Introspector)#.*|javax\\.script\\..*"
                    + "|(?:java\\.(?:lang|security|net)\\.)(?:URL|Secure)?ClassLoader#.*|java\\.rmi\\..*|javax\\.naming\\..*"
                    + "|java\\.io\\.ObjectInputStream#.*|java\\.lang\\.Thread#(?:get|set)ContextClassLoader"),
    SEE_CALLERS(
            "see who calls it",
            "java\\.lang\\.StackWalker.*|java\\.lang\\.Thread#get(?:AllStackTraces|StackTrace)|java\\.lang\\.Thread#enumerate"
                    + "|java\\.lang\\.ThreadGroup#.*|java\\.lang\\.Throwable#getStackTrace|java\\.lang\\.Package#getPackages"
                    + "|java\\.lang\\.Thread#(?:activeCount|getThreadGroup)|java\\.util\\.logging\\.LogRecord#getSource.*"),
    CHANGE_DEFAULTS(
            "change what all other code of the JVM goes by",
            "java\\.lang\\.System#(?:set|clear)Propert.*|java\\.(?:util\\.(?:Locale|TimeZone)|net\\.\\w+)#setDefault"
                    + "|java\\.security\\.Security#(?:add|insert|remove|set).*"),
    USE_THE_NETWORK(
            "use the network",
            "java\\.net\\.(?:Socket|ServerSocket|DatagramSocket|MulticastSocket|InetAddress|URLConnection|HttpURLConnection"
                    + "|NetworkInterface|UnixDomainSocketAddress)#.*|java\\.net\\.URL#open.*|java\\.net\\.http\\..*"
                    + "|java\\.nio\\.channels\\..*Socket.*|javax\\.net\\..*"),
    USE_FILES(
            "read or write files",
            "java\\.nio\\.file\\.Files#.*|java\\.io\\.(?:File(?:Input|Output)Stream|FileReader|FileWriter|RandomAccessFile)#.*"
                    + "|java\\.nio\\.channels\\..*FileChannel#.*|java\\.nio\\.file\\.FileSystems?#.*"
                    + "|java\\.io\\.File#(?:delete|create|mkdir|rename|set).*|java\\.io\\.Print(?:Stream|Writer)#<init>"
                    + "|java\\.util\\.(?:zip|jar)\\.(?:Zip|Jar|GZIP)(?:File|InputStream|OutputStream)#.*"),
    START_THREADS(
            "start threads",
            "java\\.lang\\.Thread#(?:<init>|start|startVirtualThread|of.*)|java\\.util\\.concurrent\\.Executors#.*"
                    + "|java\\.util\\.concurrent\\.(?:ThreadPoolExecutor|ScheduledThreadPoolExecutor|ForkJoinPool)#.*"
                    + "|java\\.util\\.Timer#.*|java\\.util\\.concurrent\\.CompletableFuture#.*Async");

    private final String meaning;
    private final Pattern members;

    Power(String meaning, String members) {
        this.meaning = meaning;
        this.members = Pattern.compile(members);
    }

    /** What it lets code do, to stand after "can". */
    public String meaning() {
        return meaning;
    }

    /** The power that naming a member gives; {@code member} is {@code type#name}, constructors are {@code <init>}. */
    static Optional<Power> of(String member) {
        for (var power : values()) {
            if (power.members.matcher(member).matches()) {
                return Optional.of(power);
            }
        }
        return Optional.empty();
    }
}
