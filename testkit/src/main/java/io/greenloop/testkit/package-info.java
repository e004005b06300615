/** What tests of all modules share: a real broker and database, broken projects, a model that misbehaves, rules, builders. */
package io.greenloop.testkit;
