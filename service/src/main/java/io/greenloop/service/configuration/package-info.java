/** Configuration that is checked before anything starts. */
package io.greenloop.service.configuration;
