/** The parsed view of Java code on the JDK's own compiler: what a source set says, and what is wrong with it. */
package io.greenloop.javasource;
