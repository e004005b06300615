package com.example.loyalty;

/** The points of one customer. Never below zero. */
public final class PointsAccount {

    private final String customer;
    private int balance;

    public PointsAccount(String customer, int openingBalance) {
        this.customer = customer;
        this.balance = openingBalance;
    }

    /** Adds what a purchase earned. */
    public void earn(int points) {
        balance = balance + points;
    }

    /** Takes points away in exchange for a reward; refuses when there are too few. */
    public void redeem(int points) {
        if (points > balance) {
            throw new IllegalStateException("customer " + customer + " has only " + balance + " points");
        }
        balance = balance + points;
    }

    public int balance() {
        return balance;
    }
}
