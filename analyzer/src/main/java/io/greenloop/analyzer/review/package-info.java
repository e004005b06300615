/** Takes a step's candidates out of the job's repository and puts them before the gates. */
package io.greenloop.analyzer.review;
