/** What runs of tests mean: why a build is red, and whether a candidate turned it green. Plain Java, no effects. */
package io.greenloop.testrunner.domain;
