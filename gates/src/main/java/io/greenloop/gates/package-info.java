/** The gates: every reason to stop a candidate, found before anything runs it. Plain Java, no clock, no broker. */
package io.greenloop.gates;
