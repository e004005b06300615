package io.greenloop.javasource.risks;

import java.util.Optional;
import java.util.regex.Pattern;

/** Members, names and annotations by which code is known that guards something. */
enum Sensitive {
    LOCKS(
            Risk.LOCKING_CHANGED,
            "java\\.util\\.concurrent\\.locks\\..*|java\\.util\\.concurrent\\.(?:Semaphore|CountDownLatch|CyclicBarrier|Phaser"
                    + "|Exchanger)#.*|java\\.lang\\.Object#(?:wait|notify|notifyAll)|java\\.util\\.Collections#synchronized.*"
                    + "|java\\.util\\.concurrent\\.(?:atomic\\.\\w+|Concurrent\\w+|CopyOnWrite\\w+|\\w*(?:Queue|Deque))#<init>"
                    + "|java\\.util\\.concurrent\\.atomic\\.\\w+#(?:getAnd|compareAnd|weakCompare|accumulate|\\w+AndGet)\\w*"
                    + "|java\\.lang\\.invoke\\.VarHandle#.*|java\\.lang\\.Thread#(?:sleep|yield|join|interrupted?)",
            "Transactional|Lock|GuardedBy|NotThreadSafe|ThreadSafe"),
    THREADS(
            Risk.EXECUTOR_CHANGED,
            "java\\.util\\.concurrent\\.(?:Executors|ThreadPoolExecutor|ScheduledThreadPoolExecutor|ForkJoinPool|Executor"
                    + "|ExecutorService|ScheduledExecutorService|ExecutorCompletionService)#.*"
                    + "|java\\.util\\.concurrent\\.CompletableFuture#(?:<init>|.*Async)|java\\.util\\.Timer#.*"
                    + "|java\\.lang\\.Thread#(?:<init>|start\\w*|of.*|setDaemon|setPriority)"
                    + "|.*#parallelStream|java\\.util\\.stream\\.\\w+#parallel",
            "Async|Scheduled|Schedules|Blocking|NonBlocking|RunOnVirtualThread"),
    THREAD_LOCALS(Risk.THREAD_LOCAL_CHANGED, "java\\.lang\\.(?:\\w*ThreadLocal|ScopedValue)#.*", ""),
    AUTHORISATION(
            Risk.AUTHORISATION_CHANGED,
            "java\\.lang\\.SecurityManager#.*|java\\.lang\\.System#getSecurityManager"
                    + "|java\\.security\\.(?:AccessControl\\w*|\\w*Permissions?|Guard)#.*"
                    + "|java\\.io\\.File#set(?:Readable|Writable|Executable)|java\\.nio\\.file\\.Files#set(?:Owner|PosixFilePermissions)"
                    + "|java\\.nio\\.file\\.attribute\\.(?:Posix|Acl).*#.*"
                    + "|.*\\bsecurity\\.(?:access|authorization|config)\\..*#.*",
            "PreAuthorize|PostAuthorize|PreFilter|PostFilter|Secured|RolesAllowed|PermitAll|DenyAll|PermissionsAllowed"
                    + "|Requires(?:Roles|Permissions|Authentication|User)|CrossOrigin|RunAs|DeclareRoles"),
    AUTHENTICATION(
            Risk.AUTHENTICATION_CHANGED,
            "javax\\.security\\.auth\\..*#.*|jakarta\\.security\\..*#.*|java\\.net\\.(?:Authenticator|PasswordAuthentication)#.*"
                    + "|.*\\bsecurity\\.(?:authentication|crypto|core)\\..*#.*|io\\.jsonwebtoken\\..*#.*|com\\.auth0\\.jwt\\..*#.*"
                    + "|com\\.nimbusds\\..*#.*|.*HttpServletRequest#(?:login|logout|authenticate|getUserPrincipal|getRemoteUser)",
            "Authenticated|TestSecurity|AuthenticationPrincipal|HttpAuthenticationMechanism"),
    CRYPTOGRAPHY(
            Risk.CRYPTOGRAPHY_CHANGED,
            "(?:javax\\.crypto|javax\\.net\\.ssl|org\\.bouncycastle|com\\.google\\.crypto)\\.(?!.*Exception).*#.*"
                    + "|java\\.security\\.(?!.*Exception|Principal|AccessControl).*#.*"
                    + "|org\\.apache\\.commons\\.codec\\.digest\\..*#.*|.*(?:BCrypt|SCrypt|Argon2|Pbkdf2)\\w*#.*",
            ""),
    DESERIALISATION(
            Risk.DESERIALISATION_CHANGED,
            "java\\.io\\.(?:ObjectInputStream|ObjectInputFilter(?:\\..*)?|ObjectInputValidation)#.*|java\\.beans\\.XMLDecoder#.*"
                    + "|.*#(?:enableDefaultTyping|activateDefaultTyping|setPolymorphicTypeValidator|addMixIn)"
                    + "|.*\\.(?:XStream|Kryo|Yaml|SafeConstructor|Hessian\\w*|LoaderOptions)#.*"
                    + "|javax\\.xml\\..*(?:Factory|Reader)#(?:newInstance|newFactory|newDefault\\w*|set\\w+)",
            "JsonTypeInfo|JsonSubTypes");

    private static final Pattern LOCK =
            Pattern.compile("lock|unlock|tryLock|lockInterruptibly|(?:un)?lock(?:Read|Write)");
    private static final Pattern GUARD = Pattern.compile(
            "(?i)(?:check|require|ensure|assert|verify|validate|has|is|can|may|must|enforce|deny|grant|revoke)\\w*"
                    + "(?:permission|permitted|authori[sz]\\w*|privileges?|roles?|access|admin|allowed|granted|owner)\\w*");
    private static final Pattern IDENTITY = Pattern.compile("(?i)(?:check|require|ensure|verify|validate|is|match)\\w*"
            + "(?:authenticat\\w*|loggedin|signedin|credentials?|password|signature|csrf|token)\\w*"
            + "|authenticate\\w*|log(?:in|out)|sign(?:in|out)");
    /** Switches by which libraries are told whom to trust, and browsers what they may do with a cookie. */
    private static final Pattern SWITCH = Pattern.compile(
            "(?i)(?:set|with|use|enable|disable|allow|require|ignore|need|want)\\w*(?:httpOnly|secure|sameSite|clientAuth\\w*|hostname\\w*Verif\\w*"
                    + "|trust(?:ed|Store|Manager)?s?|ssl\\w*|tls\\w*|cipher\\w*|csrf\\w*|cors\\w*|allowedOrigins?|credentials?"
                    + "|expandEntit\\w*|external\\w*Entit\\w*|secureProcessing)");

    private static final Pattern PERMITS = Pattern.compile("may(?!be|or)[A-Z]\\w*");
    private static final Pattern NOT_ACCESS =
            Pattern.compile("(?i).*access(?:or|ible|ed|ing).*|is(?:Tokeni[sz]ed?|TokenE?\\w{0,3})");
    private static final Pattern KEEPS_OUT = Pattern.compile(
            "(?i)permission|permitted|privilege|authori[sz]|forbidden|denied|denies|isAllowed|UserInRole|hasRole|isAdmin");
    private static final Pattern ASKS_WHO = Pattern.compile(
            "(?i)authenticat|credential|password|passwd|principal|certificate|trusted|isSecure|signature(?!s?Visitor)|csrf|nonce|session(?:Id|Token)");
    private static final Pattern GUARD_EXCEPTION = Pattern.compile(
            "\\w*(?:Security|Access(?:Denied|Control)|Permission|Authori[sz]ation|NotAuthori[sz]ed|Forbidden|Unauthori[sz]ed)\\w*"
                    + "Exception");
    private static final Pattern IDENTITY_EXCEPTION =
            Pattern.compile("\\w*(?:Authentication|Unauthenticated|BadCredentials|Login|CertificateE)\\w*xception");

    private final Risk risk;
    private final Pattern members;
    private final Pattern annotations;

    Sensitive(Risk risk, String members, String annotations) {
        this.risk = risk;
        this.members = Pattern.compile(members);
        this.annotations = Pattern.compile(annotations);
    }

    /** What using a member touches; {@code member} is {@code type#name}, constructors are {@code <init>}. */
    static Optional<Risk> member(String member) {
        for (var sensitive : values()) {
            if (sensitive.members.matcher(member).matches()) {
                return Optional.of(sensitive.risk);
            }
        }
        return Optional.empty();
    }

    static Optional<Risk> annotation(String simpleName) {
        for (var sensitive : values()) {
            if (sensitive.annotations.matcher(simpleName).matches()) {
                return Optional.of(sensitive.risk);
            }
        }
        return Optional.empty();
    }

    /** Locks of one's own are called as those of Java are. */
    static Optional<Risk> lock(String name) {
        return LOCK.matcher(name).matches() ? Optional.of(Risk.LOCKING_CHANGED) : Optional.empty();
    }

    /** What a call asks for by its name, of the project's own code or of what is not known here. */
    static Optional<Risk> call(String name) {
        if (NOT_ACCESS.matcher(name).matches()) {
            return Optional.empty();
        }
        if (GUARD.matcher(name).matches()) {
            return Optional.of(Risk.AUTHORISATION_CHANGED);
        }
        return IDENTITY.matcher(name).matches() || SWITCH.matcher(name).matches()
                ? Optional.of(Risk.AUTHENTICATION_CHANGED)
                : Optional.empty();
    }

    /** What the answer of a method decides, by its name. */
    static Optional<Risk> answer(String name) {
        return PERMITS.matcher(name).matches() ? Optional.of(Risk.AUTHORISATION_CHANGED) : call(name);
    }

    /** What a question keeps somebody out for, by the words in it. */
    static Optional<Risk> question(String condition) {
        if (KEEPS_OUT.matcher(condition).find()) {
            return Optional.of(Risk.AUTHORISATION_CHANGED);
        }
        return ASKS_WHO.matcher(condition).find() ? Optional.of(Risk.AUTHENTICATION_CHANGED) : Optional.empty();
    }

    /** What the making of an exception guards. */
    static Optional<Risk> exception(String simpleName) {
        if (GUARD_EXCEPTION.matcher(simpleName).matches()) {
            return Optional.of(Risk.AUTHORISATION_CHANGED);
        }
        return IDENTITY_EXCEPTION.matcher(simpleName).matches()
                ? Optional.of(Risk.AUTHENTICATION_CHANGED)
                : Optional.empty();
    }
}
