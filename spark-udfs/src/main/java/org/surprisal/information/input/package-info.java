/**
 * What a kernel reads of a row: a value for each class, in place or loaded; and what bad input is
 * called.
 */
package org.surprisal.information.input;
