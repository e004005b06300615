/** Runs commands that nobody trusts: bubblewrap where it works, a clean limited process as the last resort. */
package io.greenloop.testrunner.sandbox;
