package com.example.orders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Who buys. */
public record Customer(String name, boolean gold, LocalDate since) {

    private static final int GOLD_BONUS = 3;

    /** More for each of the first and the fifth year, and for gold. */
    public int loyaltyPercent(LocalDate today) {
        int percent = yearsPercent(ChronoUnit.YEARS.between(since, today));
        if (gold) {
            percent += GOLD_BONUS;
        }
        return percent;
    }

    private static int yearsPercent(long years) {
        if (years >= 5) {
            return 8;
        }
        if (years >= 1) {
            return 4;
        }
        return 0;
    }

    /** First letters of the names, such as {@code "A. B."} */
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String part : name.trim().split("\\s+")) {
            if (initials.length() > 0) {
                initials.append(' ');
            }
            initials.append(Character.toUpperCase(part.charAt(0))).append('.');
        }
        return initials.toString();
    }
}
