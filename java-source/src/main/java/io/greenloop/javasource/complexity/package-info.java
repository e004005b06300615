/** How hard a method is to follow, counted as SonarQube counts. */
package io.greenloop.javasource.complexity;
