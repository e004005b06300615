package com.example.shipping;

/** One line of the rate table: parcels up to and including this weight cost this much. */
public record Bracket(int upToGrams, long cents) {}
