package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hands on what makes a container another one in the next build, or lets what runs in it do more to its host. */
final class ContainerGate implements Gate {

    private static final Pattern BUILD_FILE =
            Pattern.compile("(?:.*/)?(?:(?:Dockerfile|Containerfile)[\\w.-]*|[\\w.-]+\\.[dD]ockerfile)");
    private static final Pattern DEPLOYMENT = Pattern.compile(".*\\.ya?ml");
    private static final Pattern IMAGE = Pattern.compile(
            "(?im)^[ \\t]*+(?:FROM[ \\t]++(?:--\\S++[ \\t]++)?+|(?:-[ \\t]++)?+image:[ \\t]*+)[\"']?+(?<name>[\\w./-]++(?::\\d++/[\\w./-]++)?+)(?<tag>[:@][^\\s\"']++)?+");
    private static final Pattern USER = Pattern.compile("(?im)^[ \\t]*+USER[ \\t]++(?<user>\\S++)");
    private static final Pattern ROOT = Pattern.compile("(?:root|0)(?::.*)?");
    private static final Pattern FREE = Pattern.compile(
            "(?:runAsUser|runAsGroup):[ \\t]*+0|privileged:[ \\t]*+true|allowPrivilegeEscalation:[ \\t]*+true|runAsNonRoot:[ \\t]*+false"
                    + "|host(?:Network|PID|IPC):[ \\t]*+true|(?:network_mode|pid|ipc):[ \\t]*+[\"']?host\\b");

    private record Image(String name, boolean isOpen, String text) {}

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (BUILD_FILE.matcher(file.path()).matches()) {
                images(file, reasons);
                user(file, reasons);
                debugged(file, reasons);
                fetched(file, reasons);
            } else if (DEPLOYMENT.matcher(file.path()).matches()) {
                images(file, reasons);
                powers(file, reasons);
                debugged(file, reasons);
                ContainerGuards.gone(file)
                        .forEach(guard ->
                                reasons.add(free(file, guard, "", "what runs in the container is confined less")));
            }
        }
        return new Verdict(reasons);
    }

    /** An image without a version was so before in many a project; one that had a version and has none is news. */
    private static void images(ChangedFile file, List<GateReason> reasons) {
        var before = images(file.before());
        images(file.after()).stream()
                .filter(Image::isOpen)
                .filter(image -> before.stream().anyMatch(old -> old.name().equals(image.name()))
                        && before.stream().noneMatch(old -> old.name().equals(image.name()) && old.isOpen()))
                .findFirst()
                .ifPresent(image -> reasons.add(new GateReason(
                        GateName.DEPENDENCIES,
                        Decision.ESCALATE,
                        "VERSION_OPEN",
                        file.path(),
                        Texts.lineOf(file.after().orElse(""), image.text()),
                        "",
                        image.text(),
                        "the image %s can be another one in the next build".formatted(image.name()))));
    }

    private static List<Image> images(Optional<String> text) {
        var images = new ArrayList<Image>();
        var found = IMAGE.matcher(text.orElse(""));
        while (found.find()) {
            var tag = found.group("tag");
            images.add(new Image(
                    found.group("name"),
                    tag == null || tag.equals(":latest"),
                    found.group().strip()));
        }
        return images;
    }

    private static void user(ChangedFile file, List<GateReason> reasons) {
        var before = user(file.before());
        var after = user(file.after());
        if (file.after().isPresent() && !before.isEmpty() && !isRoot(before) && isRoot(after)) {
            reasons.add(free(
                    file, "USER " + before, after.isEmpty() ? "" : "USER " + after, "the container now runs as root"));
        }
    }

    /** The last one is whom the container runs as; without one, it is root. */
    private static String user(Optional<String> text) {
        var matcher = USER.matcher(text.orElse(""));
        var last = "";
        while (matcher.find()) {
            last = matcher.group("user");
        }
        return last;
    }

    private static boolean isRoot(String user) {
        return user.isEmpty() || ROOT.matcher(user).matches();
    }

    private static void powers(ChangedFile file, List<GateReason> reasons) {
        for (var line : Texts.added(file)) {
            if (FREE.matcher(line.text().strip()).lookingAt()) {
                reasons.add(free(file, "", line.text().strip(), "what runs in the container can do more to its host"));
            }
        }
    }

    private static void debugged(ChangedFile file, List<GateReason> reasons) {
        Texts.added(file).stream()
                .filter(line -> ContainerGuards.isDebugged(file, line))
                .findFirst()
                .ifPresent(line -> reasons.add(free(
                        file, "", line.text().strip(), "whoever reaches the container can debug what runs in it")));
    }

    private static void fetched(ChangedFile file, List<GateReason> reasons) {
        Texts.added(file).stream()
                .filter(line -> !line.text().stripLeading().startsWith("#") && ContainerGuards.fetches(file, line))
                .forEach(line -> reasons.add(new GateReason(
                        GateName.DEPENDENCIES,
                        Decision.ESCALATE,
                        "DEPENDENCY_ELSEWHERE",
                        file.path(),
                        line.number(),
                        "",
                        line.text().strip(),
                        "the container has something in it from a host that nothing came from before")));
    }

    private static GateReason free(ChangedFile file, String before, String after, String sentence) {
        return new GateReason(
                GateName.RISK,
                Decision.ESCALATE,
                "CONTAINER_LESS_CONFINED",
                file.path(),
                after.isEmpty() ? 1 : Texts.lineOf(file.after().orElse(""), after),
                before,
                after,
                sentence);
    }
}
