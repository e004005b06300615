package com.example.algorithms;

/** Powers of a remainder. */
public final class ModularPower {

    private ModularPower() {}

    /** base to the exponent, modulo; all of them zero or more, the modulus one or more. */
    public static int of(int base, int exponent, int modulus) {
        long result = 1 % modulus;
        long factor = base % modulus;
        while (exponent > 0) {
            if ((exponent & 1) == 1) {
                result = result * factor % modulus;
            }
            factor = factor * factor % modulus;
            exponent >>= 1;
        }
        return (int) result;
    }
}
