package com.example.texts;

import java.util.Map;

/** Puts values in the place of names in braces; {@code {name:text}} has a text for when there is no value. */
public final class TemplateText {

    private final Map<String, String> values;

    public TemplateText(Map<String, String> values) {
        this.values = values;
    }

    /** What is not known stays as it is. */
    public String fill(String template) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(template, at, open);
            filled.append(value(template.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(template.substring(at)).toString();
    }

    private String value(String place) {
        int colon = place.indexOf(':');
        String name = colon < 0 ? place : place.substring(0, colon);
        String value = values.get(name.trim());
        if (value != null) {
            return value;
        }
        return colon < 0 ? "{" + place + "}" : place.substring(colon + 1);
    }
}
