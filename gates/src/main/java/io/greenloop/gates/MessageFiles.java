package io.greenloop.gates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenloop.javasource.messages.BundleReader;
import io.greenloop.javasource.messages.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files beside the code in which a project keeps its messages: properties, YAML and JSON. */
final class MessageFiles {

    private static final Pattern SETTINGS = Pattern.compile("(?:.*/)?src/main/.*\\.(?:properties|ya?ml|json)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nobody looks up a longer one, and a list below it would have it once for each of its items. */
    private static final int LONGEST_KEY = 1_000;

    private MessageFiles() {}

    /** Whether code can look texts up in a file. */
    static boolean isBundle(String path) {
        return SETTINGS.matcher(path).matches() && (path.endsWith(".properties") || BundleReader.isBundle(path));
    }

    /** Whether a file can hold messages; those of the tests are nobody's. */
    static boolean canSpeak(String path) {
        return SETTINGS.matcher(path).matches();
    }

    /** Texts by key; none of what cannot be read. */
    static Map<String, String> texts(String path, String text) {
        if (!path.endsWith(".json")) {
            return BundleReader.texts(path, text);
        }
        var texts = new TreeMap<String, String>();
        try {
            collect("", JSON.readTree(text), texts);
        } catch (JsonProcessingException e) {
            return Map.of();
        }
        return texts;
    }

    static List<Message> messages(String path, String text) {
        return BundleReader.read(path, text, texts(path, text));
    }

    private static void collect(String key, JsonNode node, Map<String, String> texts) {
        if (key.length() > LONGEST_KEY) {
            return;
        }
        if (node.isTextual()) {
            texts.put(key, node.textValue());
        }
        node.properties().forEach(field -> collect(joined(key, field.getKey()), field.getValue(), texts));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(joined(key, Integer.toString(index)), node.get(index), texts);
        }
    }

    private static String joined(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
