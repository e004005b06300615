package com.example.algorithms;

/** Turns words round for fun. */
public final class PigLatin {

    private PigLatin() {}

    /** Consonants before the first vowel go to the end, and "ay" after them; words without a vowel only get "ay". */
    public static String of(String word) {
        int vowel = -1;
        for (int i = 0; i < word.length(); i++) {
            if ("aeiou".indexOf(word.charAt(i)) >= 0) {
                vowel = i;
                break;
            }
        }
        if (vowel < 0) {
            return word + "ay";
        }
        return word.substring(vowel) + word.substring(0, vowel) + "ay";
    }
}
