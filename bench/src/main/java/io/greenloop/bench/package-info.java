/** What the whole withstands and how fast it is: each benchmark runs the packaged system on a home of its own, from outside. */
package io.greenloop.bench;
