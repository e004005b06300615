/** Compiles sources in memory, in this process, and runs none of them. */
package io.greenloop.testrunner.compile;
