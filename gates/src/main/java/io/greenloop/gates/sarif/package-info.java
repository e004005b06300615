/** What gates say, as code-scanning pages take it. */
package io.greenloop.gates.sarif;
