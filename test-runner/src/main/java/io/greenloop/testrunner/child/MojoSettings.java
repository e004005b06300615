package io.greenloop.testrunner.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.ExecutionEvent;

/** Reads how a goal of a Maven plugin is configured. */
final class MojoSettings {

    private MojoSettings() {}

    static String release(ExecutionEvent event) {
        for (var name : List.of("release", "target")) {
            var value = text(event, name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** A value as text, the number of entries where there are some, empty where there is neither. */
    static String text(ExecutionEvent event, String name) {
        var configuration = event.getMojoExecution().getConfiguration();
        var node = configuration == null ? null : configuration.getChild(name);
        if (node == null) {
            return "";
        }
        if (node.getChildCount() > 0) {
            return node.getChildCount() + " entries";
        }
        var value = node.getValue() == null ? "" : resolved(event, node.getValue());
        var usual = node.getAttribute("default-value");
        return value.isEmpty() && usual != null ? resolved(event, usual) : value;
    }

    /** Replaces properties, early ones and late ones, that the project or the command line defines; others vanish. */
    static String resolved(ExecutionEvent event, String value) {
        var text = value;
        for (int round = 0; round < 5 && text.contains("{"); round++) {
            var start = Math.max(text.indexOf("${"), text.indexOf("@{"));
            var end = start < 0 ? -1 : text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            text = text.substring(0, start) + property(event, text.substring(start + 2, end)) + text.substring(end + 1);
        }
        return text;
    }

    private static String property(ExecutionEvent event, String name) {
        for (Properties properties : Arrays.asList(
                event.getSession().getUserProperties(), event.getProject().getProperties())) {
            if (properties.getProperty(name) != null) {
                return properties.getProperty(name);
            }
        }
        return "";
    }

    /** The values of a list. */
    static List<String> list(ExecutionEvent event, String name) {
        var configuration = event.getMojoExecution().getConfiguration();
        var node = configuration == null ? null : configuration.getChild(name);
        var values = new ArrayList<String>();
        for (int i = 0; node != null && i < node.getChildCount(); i++) {
            var value = node.getChild(i).getValue();
            values.add(value == null ? "" : resolved(event, value.strip()));
        }
        return values;
    }
}
