package io.greenloop.bench.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes every small change of a Java text that it knows of, those that do not compile included: other operators, neighbouring
 * numbers, other variables nearby, negated conditions. It has nothing to do with the templates of the patcher.
 */
final class Mutator {

    /** What is no code or says where the code is, or a word, a number or an operator. Names of methods are left alone: to change them changes their class. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|\\b(?:package|import)\\b[^;]*;|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
                    + "|(?<word>[A-Za-z_]\\w*+)(?!\\s*\\()|(?<number>\\d+)|(?<operator>>>>|>>|<<|[-+*/%]=?|[<>=!]=|&&|\\|\\||\\+\\+|--|[<>&|^!])");

    private static final Map<String, List<String>> OPERATORS = Map.ofEntries(
            Map.entry("+", List.of("-", "*")),
            Map.entry("-", List.of("+", "*", "/")),
            Map.entry("*", List.of("/", "+", "-")),
            Map.entry("/", List.of("*", "%", "-")),
            Map.entry("%", List.of("*", "/", "+")),
            Map.entry("<", List.of("<=", ">", ">=", "==", "!=")),
            Map.entry("<=", List.of("<", ">", ">=", "==", "!=")),
            Map.entry(">", List.of(">=", "<", "<=", "==", "!=")),
            Map.entry(">=", List.of(">", "<", "<=", "==", "!=")),
            Map.entry("==", List.of("!=", "<=", ">=", "<", ">")),
            Map.entry("!=", List.of("==", "<", ">")),
            Map.entry("&&", List.of("||", "!=", "==")),
            Map.entry("||", List.of("&&", "!=", "==")),
            Map.entry("++", List.of("--")),
            Map.entry("--", List.of("++")),
            Map.entry("+=", List.of("-=", "*=", "=")),
            Map.entry("-=", List.of("+=", "=")),
            Map.entry("*=", List.of("+=", "/=", "=")),
            Map.entry("/=", List.of("*=", "-=", "%=")),
            Map.entry(">>=", List.of("<<=", ">>>=")),
            Map.entry(">>>", List.of("<<", ">>")),
            Map.entry(">>", List.of("<<", ">>>")),
            Map.entry("<<", List.of(">>", ">>>")),
            Map.entry("&", List.of("|", "^")),
            Map.entry("|", List.of("&", "^")),
            Map.entry("!", List.of("")));
    /** Variables are taken from this many words around. */
    private static final int NEARBY = 24;

    private record Token(int start, String text) {}

    private Mutator() {}

    static List<Mutation> mutations(String text) {
        var words = new ArrayList<Token>();
        var mutations = new LinkedHashSet<Mutation>();
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            var token = new Token(tokens.start(), tokens.group());
            if (tokens.group("operator") != null) {
                OPERATORS.getOrDefault(token.text(), List.of()).forEach(other -> mutations.add(replaced(token, other)));
            } else if (tokens.group("number") != null) {
                numbers(token.text()).forEach(other -> mutations.add(replaced(token, other)));
            } else if (tokens.group("word") != null) {
                words.add(token);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            nearby(words, i).forEach(other -> mutations.add(replaced(word, other)));
        }
        return List.copyOf(mutations);
    }

    private static Mutation replaced(Token token, String other) {
        return new Mutation(token.start(), token.text().length(), other);
    }

    private static List<String> numbers(String number) {
        if (number.length() > 9) {
            return List.of();
        }
        var value = Integer.parseInt(number);
        return List.of("" + (value + 1), "" + (value - 1), "0", "" + 2 * value);
    }

    private static List<String> nearby(List<Token> words, int at) {
        var word = words.get(at).text();
        if (word.equals("true") || word.equals("false")) {
            return List.of(word.equals("true") ? "false" : "true");
        }
        if (!isVariable(word)) {
            return List.of();
        }
        var others = new LinkedHashSet<String>();
        for (int i = Math.max(0, at - NEARBY); i < Math.min(words.size(), at + NEARBY); i++) {
            others.add(words.get(i).text());
        }
        others.removeIf(other -> other.equals(word) || !isVariable(other));
        var all = new ArrayList<>(others);
        all.add("-" + word);
        all.add("(" + word + " + 1)");
        return all;
    }

    private static boolean isVariable(String word) {
        return Character.isLowerCase(word.charAt(0)) && !javax.lang.model.SourceVersion.isKeyword(word);
    }
}
