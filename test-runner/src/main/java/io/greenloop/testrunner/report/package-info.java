/** What test reports and build logs say, read with distrust. */
package io.greenloop.testrunner.report;
