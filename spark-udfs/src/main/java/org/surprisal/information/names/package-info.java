/**
 * How a declaration's names become Java: camel case, and public static methods found by their
 * names. Everything else stands on it.
 */
package org.surprisal.information.names;
