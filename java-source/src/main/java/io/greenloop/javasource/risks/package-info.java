/** What in code is easily broken without any test noticing, and what is likely broken. */
package io.greenloop.javasource.risks;
