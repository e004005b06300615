/** A typed view of a file for those who edit it, and edits as exact splices of its text. */
package io.greenloop.javasource.edit;
