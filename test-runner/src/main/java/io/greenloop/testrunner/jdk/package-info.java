/** The JDKs of this host, and which of them a project asks for. */
package io.greenloop.testrunner.jdk;
