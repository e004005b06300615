/** Commands in, events out. */
package io.greenloop.testrunner.messaging;
