/** Distributions given row by row, each row a cell with a weight. */
package org.surprisal.information.cells;
