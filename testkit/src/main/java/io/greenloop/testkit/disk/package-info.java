/** Disks that run full. */
package io.greenloop.testkit.disk;
