/** The arrows between modules and layers, as rules that fail a build. */
package io.greenloop.testkit.architecture;
