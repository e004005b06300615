/** Many edits of one file compiled at once, and switched at run time. */
package io.greenloop.testrunner.schema;
