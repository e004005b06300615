/** Where messages go that a consumer cannot read or take. */
package io.greenloop.service.deadletter;
