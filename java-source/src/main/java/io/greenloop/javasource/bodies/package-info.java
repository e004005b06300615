/** The bodies of methods, as the parts of a file that can change without anybody else noticing. */
package io.greenloop.javasource.bodies;
