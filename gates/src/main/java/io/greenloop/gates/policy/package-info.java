/** What a repository says of itself in {@code .greenloop.yml}. */
package io.greenloop.gates.policy;
