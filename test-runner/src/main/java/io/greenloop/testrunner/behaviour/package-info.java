/** Tells candidates apart by what they do: which methods they change, what to call those with, and what the answers show. */
package io.greenloop.testrunner.behaviour;
