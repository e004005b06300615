package io.greenloop.javasource.messages;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the messages out of {@code .properties} and YAML files, and out of what else has texts by key. */
public final class BundleReader {

    private static final Pattern BUNDLE_NAME = Pattern.compile(
            "(?i)(?:.*/)?[^/]*(?:message|error|label|text|i18n|bundle|problem|strings|translation)[^/]*\\.(?:properties|ya?ml|json)"
                    + "|.*_[a-z]{2}(?:_[A-Z]{2})?\\.properties|.*/(?:i18n|lang|messages|translations|locales?)/.*\\.(?:properties|ya?ml|json)");

    private BundleReader() {}

    /** Whether a file's name says that it is all messages. */
    public static boolean isBundle(String path) {
        return BUNDLE_NAME.matcher(path).matches();
    }

    /** Texts by key; what is neither properties nor YAML has none, as has a file with malformed escapes. */
    public static Map<String, String> texts(String path, String text) {
        if (path.endsWith(".yml") || path.endsWith(".yaml")) {
            return YamlTexts.of(text);
        }
        return path.endsWith(".properties") ? properties(text) : Map.of();
    }

    /** The messages of one file, place holders as they are: all texts of a bundle, and in other settings files those that complain. */
    public static List<Message> read(String path, String text) {
        return read(path, text, texts(path, text));
    }

    /** The same for a file whose texts were read already. */
    public static List<Message> read(String path, String text, Map<String, String> texts) {
        var isBundle = isBundle(path) || isProse(texts.values());
        var places = new KeyPlaces(text);
        return texts.entrySet().stream()
                .filter(entry -> isBundle || Sinks.isComplaint(entry.getValue()) && Sinks.isSentence(entry.getValue()))
                .map(entry -> new Message(
                        MessageKind.BUNDLE,
                        entry.getKey(),
                        "",
                        entry.getValue().replace("''", "'").strip(),
                        List.of(),
                        false,
                        path,
                        places.lineOf(entry.getKey())))
                .toList();
    }

    /** Whether a file speaks rather than sets: most of its values are words with blanks between them. */
    private static boolean isProse(Collection<String> values) {
        return values.size() > 1 && values.stream().filter(Sinks::isSentence).count() * 2 > values.size();
    }

    private static Map<String, String> properties(String text) {
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
}
