package com.example.postal;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import org.junit.Test;

public class LabelSheetTest {

    private final LabelSheet sheet = new LabelSheet(new LabelFormatter());

    @Test
    public void noAddressesMakeAnEmptySheet() {
        assertEquals("", sheet.print(Collections.emptyList()));
    }

    @Test
    public void labelsArePartedByAnEmptyLine() {
        Address first = new Address("Ada", "1 High St", "2", "A1", "Ayr");
        Address second = new Address("Bob", "2 Low St", null, "B2", "Bath");

        assertEquals("Ada\n1 High St\nSuite 2\nA1 AYR\n\nBob\n2 Low St\nB2 BATH", sheet.print(Arrays.asList(first, second)));
    }
}
