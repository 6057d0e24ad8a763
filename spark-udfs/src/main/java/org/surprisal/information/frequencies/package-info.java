/** Entropy and information of the values of columns, by their frequencies. */
package org.surprisal.information.frequencies;
