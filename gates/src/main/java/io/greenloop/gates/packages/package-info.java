/** Packages of npm and Python, looked up by their own clients: bounded in time, in an empty folder, running nobody's code. */
package io.greenloop.gates.packages;
