/**
 * The one scan of the input: every row is read once, and counted in the tallies of all its cells.
 * With groups it may wait, as one copy, for others of its group; only where there is no room for
 * the tallies of a group is a row sent to where they are.
 */
package org.surprisal.job.scan;
