/** What puts the compiler's complaints right. */
package io.greenloop.patcher.domain.template.compile;
