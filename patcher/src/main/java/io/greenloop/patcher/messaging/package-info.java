/** Commands in, events out. */
package io.greenloop.patcher.messaging;
