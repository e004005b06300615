/**
 * What runs inside the sandbox beside the code under test, packed into a jar of its own when the service starts. It uses
 * nothing of ours outside this package and nothing of others that the project or Maven does not bring itself.
 */
package io.greenloop.testrunner.child;
