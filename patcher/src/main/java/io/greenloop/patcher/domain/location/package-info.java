/** Where the fault may be. */
package io.greenloop.patcher.domain.location;
