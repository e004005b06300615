/** What test code promises: which tests there are, whether they run, and how much each of them asserts. */
package io.greenloop.javasource.tests;
