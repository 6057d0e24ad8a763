/**
 * How a declaration's names become Java and back: camel case and snake case, and public static
 * methods found by their names. Everything else stands on it.
 */
package org.surprisal.information.names;
