package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A profile that the project's build runs with, as after Maven's {@code -P}: its id, or {@code !} and its id to switch off one
 * that is active by itself.
 */
public record MavenProfile(@JsonValue String value) {

    /** Most profiles of one request. */
    public static final int MOST = 20;

    /** Never a dash at the beginning: Maven takes that for an option. Never a comma: Maven takes that for the next profile. */
    private static final Pattern SHAPE = Pattern.compile("!?[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

    /** @throws IllegalArgumentException when the text has another shape */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MavenProfile {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "profile '%s' is not an id of letters, digits, dots, dashes and underscores, with ! before it or without"
                            .formatted(value == null ? "" : Bounded.text(value, 100)));
        }
    }

    /** Without the mark that switches it off. */
    public String id() {
        return value.startsWith("!") ? value.substring(1) : value;
    }

    /**
     * The same profiles, none where there are none.
     *
     * @throws IllegalArgumentException when there are more than {@value #MOST}
     */
    public static List<MavenProfile> list(List<MavenProfile> profiles) {
        if (profiles != null && profiles.size() > MOST) {
            throw new IllegalArgumentException(
                    "profiles has %d entries, at most %d are allowed".formatted(profiles.size(), MOST));
        }
        return profiles == null ? List.of() : List.copyOf(profiles);
    }

    @Override
    public String toString() {
        return value;
    }
}
