/** The lanes that tests run in: whole Maven builds, and child JVMs on a class path captured from one. */
package io.greenloop.testrunner.lane;
