package io.greenloop.javasource.messages;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the messages out of {@code .properties} files. */
public final class BundleReader {

    private static final Pattern BUNDLE_NAME = Pattern.compile(
            "(?i)(?:.*/)?[^/]*(?:message|error|label|text|i18n|bundle)[^/]*\\.properties|.*/(?:i18n|lang|"
                    + "locales?)/.*\\.properties");

    private BundleReader() {}

    /** Texts by key; malformed escapes make the whole file unreadable and thus empty. */
    public static Map<String, String> texts(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The messages of one file: all texts of a bundle, and in other settings files those that complain. */
    public static List<Message> read(String path, String text) {
        var isBundle = BUNDLE_NAME.matcher(path).matches();
        return texts(text).entrySet().stream()
                .filter(entry -> isBundle || Sinks.isComplaint(entry.getValue()))
                .map(entry -> new Message(
                        MessageKind.BUNDLE,
                        entry.getKey(),
                        "",
                        FormatStrings.messageFormat(entry.getValue(), List.of()),
                        List.of(),
                        false,
                        path,
                        lineOf(entry.getKey(), text)))
                .toList();
    }

    private static int lineOf(String key, String text) {
        var lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).stripLeading().startsWith(key)) {
                return index + 1;
            }
        }
        return 1;
    }
}
