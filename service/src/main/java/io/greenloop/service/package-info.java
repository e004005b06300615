/** What every service does alike: dead letters, checked configuration. */
package io.greenloop.service;
