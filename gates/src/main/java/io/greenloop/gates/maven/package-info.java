/** What Maven's repositories, here and outside, have. */
package io.greenloop.gates.maven;
