package io.greenloop.testrunner.lane;

/** Takes the comments out of a POM, in one pass: code under test may have written nothing into it but beginnings of comments. */
final class XmlComments {

    private static final String BEGIN = "<!--";
    private static final String END = "-->";

    private XmlComments() {}

    /** The text without them; what begins and never ends stays. */
    static String takenFrom(String xml) {
        var kept = new StringBuilder();
        var from = 0;
        for (var begin = xml.indexOf(BEGIN); begin >= 0; begin = xml.indexOf(BEGIN, from)) {
            var end = xml.indexOf(END, begin + BEGIN.length());
            if (end < 0) {
                break;
            }
            kept.append(xml, from, begin);
            from = end + END.length();
        }
        return kept.append(xml, from, xml.length()).toString();
    }
}
