package com.example.algorithms;

/** Names of one style in another. */
public final class SnakeCase {

    private SnakeCase() {}

    /** "orderLine" is "order_line". */
    public static String of(String camel) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                out.append('_');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
