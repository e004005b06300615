package io.greenloop.gates.policy;

import io.greenloop.gates.NearMiss;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a policy file node by node, so that each fault has its line. Makes no object of what the file names. */
final class PolicyReader {

    private static final int LONGEST_FILE = 64 * 1024;
    private static final int DEEPEST = 8;
    private static final int MOST_ALIASES = 10;
    private static final int MOST_REASONS = 5;
    private static final String GATES = "gates";
    private static final String CHECK = "check";
    private static final List<String> PARTS = List.of(GATES, CHECK);

    /** YAML knows octal, hexadecimal and base 60 as well, which nobody means here. */
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,8}");

    private final List<String> reasons = new ArrayList<>();

    RepositoryPolicy read(String text) throws PolicyRefused {
        if (text.length() > LONGEST_FILE) {
            throw new PolicyRefused(List.of("is longer than %d characters".formatted(LONGEST_FILE)));
        }
        var parts = parts(text);
        var policy = new RepositoryPolicy(rules(parts, GATES), rules(parts, CHECK));
        if (!reasons.isEmpty()) {
            throw new PolicyRefused(reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
        }
        return policy;
    }

    private Map<String, Node> parts(String text) throws PolicyRefused {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_FILE);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            var parts = new TreeMap<String, Node>();
            for (var entry : entries(root, "the policy")) {
                var name = name(entry, PARTS);
                name.ifPresent(part -> parts.put(part, entry.getValueNode()));
            }
            return parts;
        } catch (MarkedYAMLException broken) {
            var line = broken.getProblemMark() == null
                    ? ""
                    : "line %d: ".formatted(broken.getProblemMark().getLine() + 1);
            throw new PolicyRefused(List.of(line + "not YAML: " + oneLine(broken.getProblem())));
        } catch (YAMLException broken) {
            throw new PolicyRefused(List.of("not YAML: " + oneLine(broken.getMessage())));
        } catch (NumberFormatException broken) {
            // The reader's own, where it takes an escape beyond any character.
            throw new PolicyRefused(List.of("not YAML: an escape names no character"));
        }
    }

    private GateRules rules(Map<String, Node> parts, String part) {
        var numbers = new EnumMap<PolicyKey, Integer>(PolicyKey.class);
        var lists = new EnumMap<PolicyKey, List<String>>(PolicyKey.class);
        for (var entry : entries(parts.get(part), part)) {
            name(entry, PolicyKey.names()).flatMap(PolicyKey::named).ifPresent(key -> {
                if (key.isList()) {
                    list(key, entry.getValueNode()).ifPresent(list -> lists.put(key, list));
                } else {
                    number(key, entry.getValueNode()).ifPresent(number -> numbers.put(key, number));
                }
            });
        }
        return new GateRules(numbers, lists);
    }

    /** The entries of a mapping that have a name of their own; nothing at all is a mapping without entries. */
    private List<NodeTuple> entries(Node node, String what) {
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            refuse(node, "%s is no mapping of keys to values".formatted(what));
            return List.of();
        }
        var entries = new ArrayList<NodeTuple>();
        var seen = new HashSet<String>();
        for (var entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
                refuse(key, "'%s' stands there twice".formatted(shown(key.getValue())));
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    private Optional<String> name(NodeTuple entry, List<String> known) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            refuse(entry.getKeyNode(), "a key is no word");
            return Optional.empty();
        }
        var name = key.getValue();
        if (known.contains(name)) {
            return Optional.of(name);
        }
        refuse(
                key,
                "'%s' is unknown; %s"
                        .formatted(
                                shown(name),
                                NearMiss.of(name, known)
                                        .map(near -> "did you mean '%s'?".formatted(near))
                                        .orElse("known are " + String.join(", ", known))));
        return Optional.empty();
    }

    private Optional<Integer> number(PolicyKey key, Node node) {
        var text = node instanceof ScalarNode scalar && node.getTag().equals(Tag.INT) ? scalar.getValue() : "";
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= key.least() && number <= key.most()) {
                return Optional.of(number);
            }
        }
        refuse(node, "'%s' is no whole number from %d to %d".formatted(key.key(), key.least(), key.most()));
        return Optional.empty();
    }

    private Optional<List<String>> list(PolicyKey key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            refuse(node, "'%s' is no list".formatted(key.key()));
            return Optional.empty();
        }
        if (sequence.getValue().size() > PolicyKey.MOST_ENTRIES) {
            refuse(node, "'%s' has more than %d entries".formatted(key.key(), PolicyKey.MOST_ENTRIES));
            return Optional.empty();
        }
        var entries = new ArrayList<String>();
        for (var entry : sequence.getValue()) {
            if (entry instanceof ScalarNode text && entry.getTag().equals(Tag.STR) && key.takes(text.getValue())) {
                entries.add(text.getValue());
            } else {
                refuse(entry, "an entry of '%s' is not %s".formatted(key.key(), key.meaning()));
            }
        }
        return Optional.of(entries);
    }

    private void refuse(Node node, String reason) {
        reasons.add("line %d: %s".formatted(node.getStartMark().getLine() + 1, reason));
    }

    /** A word of the file as part of one line. */
    private static String shown(String word) {
        var plain = oneLine(word);
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "...";
    }

    private static String oneLine(String text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
