/** A job's code as a git repository: imported once, then every state of it is a commit, and bulk is kept as blobs. */
package io.greenloop.workspace;
