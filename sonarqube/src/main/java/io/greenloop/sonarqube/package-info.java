/** What the user's own SonarQube server says of a change: file measures before and after, and its quality gate. */
package io.greenloop.sonarqube;
