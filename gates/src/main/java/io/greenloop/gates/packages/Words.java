package io.greenloop.gates.packages;

/** Lets names, ids and levels through that a registry sends, and no text of its own. */
final class Words {

    private static final int LONGEST = 100;

    private Words() {}

    static String of(String sent) {
        var word = sent.replaceAll("[^\\w.@/-]", "");
        return word.substring(0, Math.min(LONGEST, word.length()));
    }
}
