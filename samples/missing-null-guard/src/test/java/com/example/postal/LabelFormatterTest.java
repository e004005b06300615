package com.example.postal;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import org.junit.Test;

public class LabelFormatterTest {

    private final LabelFormatter formatter = new LabelFormatter();

    @Test
    public void theTownIsWrittenInCapitals() {
        Address address = new Address("Ada Byron", "12 Mill Lane", "", "AB1 2CD", "Marlow");

        assertEquals("AB1 2CD MARLOW", formatter.format(address).get(2));
    }

    @Test
    public void aSuiteHasItsOwnLine() {
        Address address = new Address("Ada Byron", "12 Mill Lane", " 4B ", "AB1 2CD", "Marlow");

        assertEquals("Suite 4B", formatter.format(address).get(2));
    }

    @Test
    public void aBlankSuiteIsLeftOut() {
        Address address = new Address("Ada Byron", "12 Mill Lane", "  ", "AB1 2CD", "Marlow");

        assertEquals(3, formatter.format(address).size());
    }

    @Test
    public void anAddressWithoutSuiteHasThreeLines() {
        Address address = new Address("Ada Byron", "12 Mill Lane", null, "AB1 2CD", "Marlow");

        assertEquals(
                Arrays.asList("Ada Byron", "12 Mill Lane", "AB1 2CD MARLOW"), formatter.format(address));
    }
}
