package io.greenloop.sonarqube;

import java.util.Map;

/**
 * What the server says of one side of a change.
 *
 * @param measures by the server's path
 */
record Analysis(Map<String, FileMeasures> measures, QualityGate gate) {

    Analysis {
        measures = Map.copyOf(measures);
    }

    FileMeasures of(String place) {
        return measures.getOrDefault(place, FileMeasures.NONE);
    }
}
