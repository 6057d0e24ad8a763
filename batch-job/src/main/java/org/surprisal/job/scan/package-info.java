/**
 * The one scan of the input: every row is read once, counted in the tallies of its cells, and never
 * kept or copied for a cell.
 */
package org.surprisal.job.scan;
