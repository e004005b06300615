package com.example.postal;

/** Where a letter goes. The suite is null when the building has no suites. */
public final class Address {

    private final String recipient;
    private final String street;
    private final String suite;
    private final String postcode;
    private final String town;

    public Address(String recipient, String street, String suite, String postcode, String town) {
        this.recipient = recipient;
        this.street = street;
        this.suite = suite;
        this.postcode = postcode;
        this.town = town;
    }

    public String recipient() {
        return recipient;
    }

    public String street() {
        return street;
    }

    public String suite() {
        return suite;
    }

    public String postcode() {
        return postcode;
    }

    public String town() {
        return town;
    }
}
